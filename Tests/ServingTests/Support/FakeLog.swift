// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization

/// An event log in memory.
final class FakeLog: EventSource {
    let events = Mutex<[NewsEvent]>([])
    let pagesRead = Mutex(0)
    /// Numbers that the log has and tells nobody of.
    let veiled = Mutex<Set<Int64>>([])

    /// Adds events that continue the numbers.
    @discardableResult
    func append(
        _ count: Int, type: EventType = .story, language: LanguageTag = "ar",
        publisher: PublisherID = "hespress",
        state: StoryState? = nil, title: String = "زلزال خفيف قرب تيزنيت"
    ) -> [NewsEvent] {
        events.withLock { events in
            let first = (events.last?.sequence.number ?? 0) + 1
            let new = (first..<first + Int64(count)).map { number in
                NewsEvent(
                    sequence: EventSequence(number), time: Timestamp(seconds: 1_795_000_000 + number),
                    type: type,
                    story: "urn:uuid:00000000-0000-5000-8000-000000000001", state: state, title: title,
                    language: language, publishers: [publisher], kinds: [.national], regions: [.soussMassa])
            }
            events += new
            return new
        }
    }

    /// Adds events that are told to nobody, as those of a muted publisher.
    func appendVeiled(_ count: Int) {
        let new = append(count).map(\.sequence.number)
        veiled.withLock { $0.formUnion(new) }
    }

    /// As retention does.
    func forget(through sequence: Int64) {
        events.withLock { $0.removeAll { $0.sequence.number <= sequence } }
    }

    func bounds() async throws -> EventBounds? {
        events.withLock { events in
            guard let first = events.first, let last = events.last else { return nil }
            return EventBounds(first: first.sequence, last: last.sequence)
        }
    }

    func events(after sequence: EventSequence, limit: Int) async throws -> [NewsEvent] {
        pagesRead.withLock { $0 += 1 }
        let veiled = veiled.withLock { $0 }
        return events.withLock {
            Array($0.filter { $0.sequence > sequence && !veiled.contains($0.sequence.number) }.prefix(limit))
        }
    }

    func contains(_ sequence: EventSequence) async throws -> Bool {
        events.withLock { $0.contains { $0.sequence == sequence } }
    }
}
