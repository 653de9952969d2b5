// SPDX-License-Identifier: Apache-2.0

/// A reader of `text/event-stream` written from the rules of the standard, for tests.
struct EventLineReader {
    struct Event: Equatable {
        var id = ""
        var type = ""
        var data = ""
    }

    private var line: [UInt8] = []
    private var current = Event()
    private(set) var comments: [String] = []
    private(set) var retry: Int?

    /// The events that these bytes complete.
    mutating func read(_ bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            guard byte == UInt8(ascii: "\n") else {
                line.append(byte)
                continue
            }
            if line.isEmpty {
                if !current.data.isEmpty {
                    events.append(current)
                }
                current = Event()
            } else {
                take(String(decoding: line, as: UTF8.self))
            }
            line = []
        }
        return events
    }

    private mutating func take(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var value = parts.count == 2 ? String(parts[1]) : ""
        if value.hasPrefix(" ") {
            value.removeFirst()
        }
        switch parts[0] {
        case "": comments.append(value)
        case "id": current.id = value
        case "event": current.type = value
        case "data": current.data += (current.data.isEmpty ? "" : "\n") + value
        case "retry": retry = Int(value)
        default: break
        }
    }
}
