// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Frames of a `text/event-stream` (WHATWG HTML, server-sent events). Each that dispatches ends in an empty line.
public enum EventStreamWriter {
    public static let contentType = "text/event-stream; charset=utf-8"

    /// `id`, `event` and one line of `data`.
    public static func frame(_ event: NewsEvent) -> [UInt8] {
        frame(sequence: event.sequence, type: event.type, json: NewsEventWriter.json(event))
    }

    /// The same of an event that is written already.
    public static func frame(sequence: EventSequence, type: EventType, json: [UInt8]) -> [UInt8] {
        var bytes = Array("id: \(sequence.number)\nevent: \(type.rawValue)\ndata: ".utf8)
        bytes.reserveCapacity(bytes.count + json.count + 2)
        bytes += json
        bytes += [0x0A, 0x0A]
        return bytes
    }

    /// Tells a reader that its id means nothing here: what follows begins after `sequence`.
    public static func reset(to sequence: EventSequence, at time: Timestamp) -> [UInt8] {
        frame(NewsEvent(sequence: sequence, time: time, type: .reset))
    }

    /// How long a reader waits before it comes back; sent once, at the beginning.
    public static func retry(_ delay: Duration) -> [UInt8] {
        Array("retry: \(delay.milliseconds)\n\n".utf8)
    }

    /// Keeps proxies awake and finds half-open connections. No empty line behind it: some readers (httpx-sse) take one for
    /// the end of an event and hand out the last number once more.
    public static let heartbeat: [UInt8] = Array(": \n".utf8)

    /// The last words of a stream that the server ends; a reader comes back with its `Last-Event-ID`.
    public static func closing(_ reason: String) -> [UInt8] {
        Array(": \(HarmlessText.line(reason))\n\n".utf8)
    }
}
