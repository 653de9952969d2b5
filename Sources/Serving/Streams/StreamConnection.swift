// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel
import Publishing

/// One subscriber's connection. It has no task of its own: once it has caught up, the hub writes to it from
/// its event loop.
final class StreamConnection: Sendable {
    let eventLoop: any EventLoop
    let filter: StreamFilter
    let start: StreamStart
    /// HTTP/1.1 takes chunks; HTTP/1.0 takes bytes until the end.
    private let isChunked: Bool
    private let wire: NIOLoopBoundBox<Wire>
    private let hub: EventHub

    private struct Wire {
        let channel: any Channel
        let outlet: RawOutlet
        var isEnded = false
        /// The reader has had everything up to here.
        var position = EventSequence(0)
    }

    /// Call on the channel's event loop.
    init(
        channel: any Channel, outlet: RawOutlet, filter: StreamFilter, start: StreamStart, isChunked: Bool,
        hub: EventHub
    ) {
        eventLoop = channel.eventLoop
        self.filter = filter
        self.start = start
        self.isChunked = isChunked
        self.hub = hub
        wire = NIOLoopBoundBox(Wire(channel: channel, outlet: outlet), eventLoop: channel.eventLoop)
    }

    // MARK: On the event loop

    var isEnded: Bool { wire.value.isEnded }

    /// What is announced later with no greater number was told already, from the log.
    func begin(after sequence: EventSequence) {
        wire.value.position = sequence
    }

    /// False when the reader is too slow: more unsent bytes than a subscriber may have. It loses its
    /// connection and nothing else, for it comes back with the id of its last event.
    func deliver(_ frames: [StreamFrame]) -> Bool {
        var hasWritten = false
        for frame in frames where frame.event.sequence > wire.value.position && filter.accepts(frame.event) {
            guard wire.value.channel.isWritable else {
                wire.value.channel.close(promise: nil)
                return false
            }
            wire.value.outlet.write(frame.bytes.buffer(chunked: isChunked))
            hasWritten = true
        }
        if hasWritten {
            wire.value.outlet.flush()
        }
        return true
    }

    func send(_ bytes: StreamBytes) {
        guard !wire.value.isEnded else { return }
        wire.value.outlet.write(bytes.buffer(chunked: isChunked))
        wire.value.outlet.flush()
    }

    /// Ends the stream cleanly, with a comment.
    func close(saying reason: String?) {
        guard !wire.value.isEnded else { return }
        if let reason {
            wire.value.outlet.write(StreamBytes(EventStreamWriter.closing(reason)).buffer(chunked: isChunked))
        }
        if isChunked {
            wire.value.outlet.write(ByteBuffer(string: "0\r\n\r\n"))
        }
        wire.value.outlet.close()
    }

    /// The connection is gone.
    func ended() {
        guard !wire.value.isEnded else { return }
        wire.value.isEnded = true
        hub.leave(self)
    }

    // MARK: From anywhere

    /// Writes, and returns when the reader's side has taken it.
    func write(_ bytes: [UInt8]) async throws {
        let buffer = StreamBytes(bytes).buffer(chunked: isChunked)
        try await eventLoop.flatSubmit { [self] in
            let promise = eventLoop.makePromise(of: Void.self)
            wire.value.outlet.write(buffer, promise: promise)
            wire.value.outlet.flush()
            return promise.futureResult
        }.get()
    }

    func end(saying reason: String?) {
        eventLoop.execute { self.close(saying: reason) }
    }
}
