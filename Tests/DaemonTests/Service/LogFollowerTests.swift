// SPDX-License-Identifier: Apache-2.0

import Archive
import Logging
import NewsModel
import Serving
import Synchronization
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(1))) struct LogFollowerTests {
    private struct Delivery: Equatable {
        var types: [EventType]
        var newest: EventSequence
    }

    /// The number of an event that nobody is told of is where the log stands all the same: pages name it.
    @Test("what may not be told moves the log's number on")
    func veiled() async throws {
        let desk = try EditionDesk(now: Timestamp(rfc3339: "2026-11-10T06:00:00Z")!)
        _ = try await desk.edit(.init(action: .mute, target: "atlas"))
        let start = try await desk.archive.read { try $0.lastEvent() }
        let delivered = Mutex<[Delivery]>([])
        let committed = WakeSignal()
        let follower = LogFollower(
            archive: desk.archive, committed: committed, start: start,
            deliver: { events, newest in
                delivered.withLock { $0.append(Delivery(types: events.map(\.type), newest: newest)) }
            }, logger: Logger(label: "log-follower-tests"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await follower.run() }
            for (publisher, types) in [("atlas", []), ("nord", [EventType.item])] {
                try await desk.add(PublisherID(publisher), at: desk.now)
                let newest = try await desk.archive.read { try $0.lastEvent() }
                // It may begin to listen only now; a wake that finds nothing new does no harm.
                while delivered.withLock({ $0.last?.newest }) != newest {
                    committed.wake()
                    try await Task.sleep(for: .milliseconds(2))
                }
                #expect(delivered.withLock { $0.last } == Delivery(types: types, newest: newest))
            }
            committed.finish()
            try await group.waitForAll()
        }
    }
}
