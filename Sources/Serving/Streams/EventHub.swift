// SPDX-License-Identifier: Apache-2.0

import Logging
import NIOCore
import NewsModel
import Publishing
import Synchronization

/// Carries the event log to everybody who listens: what is new at once, what was missed first.
///
/// One lock orders announcements and arrivals. Who arrives is given what memory holds behind its last event,
/// and put on its event loop's list, in one step; so nothing is missed between replay and live, and nothing
/// comes twice.
final class EventHub: Sendable {
    private struct State {
        var recent: RecentEvents
        var shards: [ObjectIdentifier: StreamShard] = [:]
        var isClosed = false
    }

    let source: any EventSource
    private let state: Mutex<State>
    private let counters: ServingCounters
    private let logger: Logger
    private let now: @Sendable () -> Timestamp
    private let backlogBytes: Int
    private let arrivals: AsyncStream<StreamConnection>
    private let arrive: AsyncStream<StreamConnection>.Continuation

    init(
        source: any EventSource, recentEvents: Int, subscriberBuffer: Int, counters: ServingCounters,
        now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.source = source
        self.counters = counters
        // Half of what makes a subscriber count as too slow, so that catching up never does.
        backlogBytes = subscriberBuffer / 2
        self.now = now
        self.logger = logger
        state = Mutex(State(recent: RecentEvents(capacity: recentEvents)))
        (arrivals, arrive) = AsyncStream.makeStream()
    }

    /// Learns where the log stands. Call once, before anybody arrives.
    func prepare() async throws {
        guard let bounds = try await source.bounds() else { return }
        state.withLock { $0.recent.begin(at: bounds.last) }
    }

    // MARK: Announcing

    /// Tells everybody, in order. Never waits.
    ///
    /// - Parameter newest: where the log stands, when events that nobody is told of follow the last of these. Pages
    ///   name such numbers, and whoever comes with one has missed nothing.
    func announce(_ events: [NewsEvent], through newest: EventSequence? = nil) {
        let encoded = events.map(StreamFrame.init)
        state.withLock { state in
            // A number that was announced already is not announced again.
            let last = state.recent.last
            let frames = encoded.filter { $0.event.sequence > last }
            for frame in frames {
                if frame.event.type == .hidden || frame.event.type == .withdrawn {
                    // What memory holds may tell of it; the log knows what may still be told.
                    state.recent.forget()
                }
                state.recent.append(frame)
            }
            if let newest {
                state.recent.advance(to: newest)
            }
            guard !frames.isEmpty else { return }
            // Within the lock, so that event loops hear of announcements and arrivals in the same order.
            for shard in state.shards.values {
                shard.eventLoop.execute { [counters] in
                    let dropped = shard.deliver(frames)
                    if dropped > 0 {
                        counters.update { $0.droppedSubscribers += dropped }
                    }
                }
            }
        }
        counters.update { $0.eventsAnnounced += events.count }
    }

    /// Sends a comment on every stream.
    func beat() {
        let bytes = StreamBytes(EventStreamWriter.heartbeat)
        for shard in state.withLock({ Array($0.shards.values) }) {
            shard.eventLoop.execute { shard.send(bytes) }
        }
    }

    // MARK: Arriving and leaving

    /// Takes a subscriber whose head is written. On its event loop. False when the server is ending.
    func join(_ subscriber: StreamConnection) -> Bool {
        counters.update { $0.subscribers += 1 }
        guard !state.withLock({ $0.isClosed }) else { return false }
        switch subscriber.start {
        case .now:
            _ = attach(subscriber, after: nil)
        case .after(let sequence) where isRecent(sequence):
            if case .attached = attach(subscriber, after: sequence) {
                return true
            }
            arrive.yield(subscriber)
        case .after, .unknown:
            arrive.yield(subscriber)
        }
        return true
    }

    /// On the subscriber's event loop.
    func leave(_ subscriber: StreamConnection) {
        counters.update { $0.subscribers -= 1 }
        state.withLock { $0.shards[ObjectIdentifier(subscriber.eventLoop)] }?.remove(subscriber)
    }

    private func isRecent(_ sequence: EventSequence) -> Bool {
        state.withLock { $0.recent.covers(sequence) && $0.recent.contains(sequence) }
    }

    private enum Attachment {
        case attached
        /// These come first; more than one write of a subscriber's buffer lies before it.
        case backlog([StreamFrame])
        /// Memory does not reach back so far.
        case tooOld
    }

    /// Makes a subscriber live, with what followed `sequence`; nil begins with what comes next.
    ///
    /// - Parameter isAtEnd: the log has just said that nothing follows. Its reader may be ahead of what was announced.
    private func attach(
        _ subscriber: StreamConnection, after sequence: EventSequence?, isAtEnd: Bool = false
    ) -> Attachment {
        state.withLock { state in
            guard !state.isClosed else {
                subscriber.end(saying: Self.goodbye)
                return .attached
            }
            var frames: [StreamFrame] = []
            if let sequence, !isAtEnd || sequence < state.recent.last {
                guard state.recent.covers(sequence) else { return .tooOld }
                frames = state.recent.frames(after: sequence, bytes: backlogBytes)
                guard !state.recent.holdsMore(after: frames.last?.event.sequence ?? sequence) else {
                    return .backlog(frames)
                }
            }
            let key = ObjectIdentifier(subscriber.eventLoop)
            let shard = state.shards[key] ?? StreamShard(eventLoop: subscriber.eventLoop)
            state.shards[key] = shard
            shard.eventLoop.execute { [counters, frames] in
                if !shard.add(subscriber, after: sequence ?? EventSequence(0), frames: frames) {
                    counters.update { $0.droppedSubscribers += 1 }
                }
            }
            return .attached
        }
    }

    // MARK: Replaying

    /// Serves those whose last event lies further back, until `close`.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await subscriber in arrivals {
                group.addTask {
                    do {
                        try await self.replay(subscriber)
                    } catch is ChannelError {
                        // The reader went away.
                    } catch {
                        self.logger.error("replay failed", metadata: ["reason": "\(error)"])
                        subscriber.end(saying: "the log cannot be read now; come back")
                    }
                }
            }
        }
    }

    private func replay(_ subscriber: StreamConnection) async throws {
        var cursor = try await beginning(of: subscriber)
        var isAtEnd = false
        while true {
            switch attach(subscriber, after: cursor, isAtEnd: isAtEnd) {
            case .attached:
                return
            case .backlog(let frames):
                try await write(frames.map(\.event), to: subscriber)
                cursor = frames.last?.event.sequence ?? cursor
            case .tooOld:
                let events = try await source.events(after: cursor, limit: Self.pageLength)
                try await write(events, to: subscriber)
                // Where the log has nothing more to give, memory holds the rest.
                cursor = events.last?.sequence ?? max(cursor, state.withLock { $0.recent.floor })
                isAtEnd = events.isEmpty
            }
        }
    }

    private func write(_ events: [NewsEvent], to subscriber: StreamConnection) async throws {
        let bytes = events.lazy.filter(subscriber.filter.accepts).flatMap(EventStreamWriter.frame)
        if !bytes.isEmpty {
            try await subscriber.write(Array(bytes))
        }
    }

    /// Behind which event to begin; says `reset` when the reader's own is none of this log's.
    private func beginning(of subscriber: StreamConnection) async throws -> EventSequence {
        if case .after(let sequence) = subscriber.start {
            if sequence.number == 0 {
                // From the beginning: as far back as the log goes.
                return try await source.bounds().map { EventSequence($0.first.number - 1) } ?? sequence
            }
            if isRecent(sequence) {
                return sequence
            }
            if try await source.contains(sequence) {
                return sequence
            }
        }
        let last = state.withLock { $0.recent.last }
        try await subscriber.write(EventStreamWriter.reset(to: last, at: now()))
        return last
    }

    // MARK: The end

    /// Ends every stream with a comment, and takes no more.
    func close() {
        let shards = state.withLock { state in
            state.isClosed = true
            return Array(state.shards.values)
        }
        arrive.finish()
        for shard in shards {
            shard.eventLoop.execute { shard.closeAll(saying: Self.goodbye) }
        }
    }

    private static let goodbye = "shutting down"
    private static let pageLength = 500
}
