// SPDX-License-Identifier: Apache-2.0

import HeapModule
import NewsModel

/// Keeping both heaps true. The head of either is never void between two calls.
extension PollQueue {
    mutating func enqueue(_ feed: FeedID) {
        guard let entry = feeds[feed] else { return }
        feeds[feed]?.isQueued = true
        guard !entry.isRunning else { return }
        domains[entry.domain, default: DomainGate()].waiting.insert(
            WaitingFeed(time: entry.readyAt, feed: feed, generation: entry.generation))
        settle(entry.domain)
    }

    /// Finds the domain's first feed again and enters the domain under the time at which that one may start.
    mutating func settle(_ domain: String) {
        guard var gate = domains.removeValue(forKey: domain) else { return }
        while let head = gate.waiting.min, !isCurrent(head, in: domain) { gate.waiting.removeMin() }
        compact(&gate, domain)
        gate.generation += 1
        if let head = gate.waiting.min, let entry = feeds[head.feed] {
            if gate.running < entry.parallel {
                ready.insert(
                    ReadyDomain(
                        time: max(head.time, gate.freeAt), domain: domain, generation: gate.generation))
            }
        }
        // A gate stays while anything may ask for its pause.
        domains[domain] = gate
        dropVoid()
    }

    mutating func dropVoid() {
        while let top = ready.min, domains[top.domain]?.generation != top.generation { ready.removeMin() }
        guard ready.count > 4 * domains.count + 64 else { return }
        ready = Heap(ready.unordered.filter { domains[$0.domain]?.generation == $0.generation })
    }

    /// Refreshing one feed over and over must not fill the heap.
    private func compact(_ gate: inout DomainGate, _ domain: String) {
        guard gate.waiting.count > 64, gate.waiting.count > 4 * feeds.count else { return }
        gate.waiting = Heap(gate.waiting.unordered.filter { isCurrent($0, in: domain) })
    }

    private func isCurrent(_ waiting: WaitingFeed, in domain: String) -> Bool {
        guard let entry = feeds[waiting.feed] else { return false }
        return entry.generation == waiting.generation && entry.domain == domain && !entry.isRunning
            && !entry.isRemoved
    }
}
