// SPDX-License-Identifier: Apache-2.0

import HeapModule
public import NewsModel

/// Who may be read now: due order, one gate for each registrable domain, and a bound on all together.
///
/// Feeds of one domain wait in a heap of their own, and domains in another by the time at which their first
/// feed may start; so a publisher with a hundred feeds delays nobody else, and each step costs the logarithm
/// of the count.
public struct PollQueue: Sendable {
    /// Transfers at once, over all domains.
    public var concurrency: Int
    var feeds: [FeedID: QueuedFeed] = [:]
    var domains: [String: DomainGate] = [:]
    /// Domains by readiness; entries of an older generation are void.
    var ready = Heap<ReadyDomain>()
    public private(set) var runningCount = 0

    public init(concurrency: Int = 64) {
        self.concurrency = max(1, concurrency)
    }

    /// Feeds known, waiting or running.
    public var count: Int { feeds.count }

    public func isRunning(_ feed: FeedID) -> Bool {
        feeds[feed]?.isRunning ?? false
    }

    /// Adds a feed, or changes everything about it; one that is being read is queued again when it is
    /// finished.
    public mutating func insert(
        feed: FeedID, domain: String, due: Timestamp, notBefore: Timestamp? = nil,
        spacing: Duration = .seconds(2),
        parallel: Int = 1
    ) {
        let old = feeds[feed]
        var entry = QueuedFeed(
            domain: domain, due: due, notBefore: notBefore, spacing: spacing, parallel: max(1, parallel))
        entry.generation = (old?.generation ?? 0) + 1
        entry.runningIn = old?.runningIn
        feeds[feed] = entry
        if let old, old.domain != domain { settle(old.domain) }
        enqueue(feed)
    }

    /// Gives a known feed its next due time.
    public mutating func update(feed: FeedID, due: Timestamp, notBefore: Timestamp? = nil) {
        guard var entry = feeds[feed] else { return }
        (entry.due, entry.notBefore) = (due, notBefore)
        entry.generation += 1
        feeds[feed] = entry
        enqueue(feed)
    }

    /// Forgets a feed. One that is being read holds its domain's connection until it is finished.
    public mutating func remove(feed: FeedID) {
        guard let entry = feeds[feed] else { return }
        if entry.isRunning {
            feeds[feed]?.isRemoved = true
            feeds[feed]?.generation += 1
        } else {
            feeds[feed] = nil
        }
        settle(entry.domain)
    }

    /// Makes a feed due at once, but never before what its server asked for; false when it is unknown.
    @discardableResult
    public mutating func refresh(_ feed: FeedID) -> Bool {
        guard let entry = feeds[feed], !entry.isRemoved else { return false }
        // What runs already is as fresh as can be.
        if !entry.isRunning { update(feed: feed, due: .epoch, notBefore: entry.notBefore) }
        return true
    }

    /// The feed to start now; nil when none may. It counts as running until `finished`.
    public mutating func next(now: Timestamp) -> FeedID? {
        guard runningCount < concurrency, let top = ready.min, top.time <= now else { return nil }
        ready.removeMin()
        guard var gate = domains[top.domain], let head = gate.waiting.popMin() else {
            dropVoid()
            return nil
        }
        let feed = head.feed
        let entry = feeds[feed]
        feeds[feed]?.runningIn = top.domain
        feeds[feed]?.isQueued = false
        runningCount += 1
        gate.running += 1
        gate.freeAt = now + (entry?.spacing ?? .zero)
        domains[top.domain] = gate
        settle(top.domain)
        return feed
    }

    /// The transfer of a feed has ended; its next due time comes with `update`.
    public mutating func finished(feed: FeedID, now: Timestamp) {
        guard let entry = feeds[feed], let domain = entry.runningIn else { return }
        runningCount -= 1
        feeds[feed]?.runningIn = nil
        if var gate = domains[domain] {
            gate.running -= 1
            // Alone on its connection, a feed leaves the pause behind it; side by side they start in turn.
            if entry.parallel == 1 { gate.freeAt = max(gate.freeAt, now + entry.spacing) }
            domains[domain] = gate
        }
        if entry.isRemoved { feeds[feed] = nil }
        settle(domain)
        if entry.isQueued, !entry.isRemoved { enqueue(feed) }
    }

    /// When `next` is worth asking again, not before `now`; nil when nothing waits, or only a finish can
    /// help.
    public func nextWake(after now: Timestamp) -> Timestamp? {
        guard runningCount < concurrency, let top = ready.min else { return nil }
        return max(top.time, now)
    }
}
