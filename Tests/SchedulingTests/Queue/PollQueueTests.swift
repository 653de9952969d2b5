// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct PollQueueTests {
    private func at(_ seconds: Int) -> Timestamp { Timestamp(seconds: Int64(seconds)) }

    private func drained(_ queue: inout PollQueue, at now: Timestamp) -> [FeedID] {
        var feeds: [FeedID] = []
        while let feed = queue.next(now: now) { feeds.append(feed) }
        return feeds
    }

    @Test func startsInDueOrderAndNotBefore() {
        var queue = PollQueue()
        queue.insert(feed: "c", domain: "c.ma", due: at(30))
        queue.insert(feed: "a", domain: "a.ma", due: at(10))
        queue.insert(feed: "b", domain: "b.ma", due: at(20))
        #expect(drained(&queue, at: at(9)) == [])
        #expect(queue.nextWake(after: at(9)) == at(10))
        #expect(drained(&queue, at: at(20)) == ["a", "b"])
        #expect(queue.nextWake(after: at(20)) == at(30))
        #expect(queue.runningCount == 2)
    }

    @Test func oneConnectionAndASpacingForEachDomain() {
        var queue = PollQueue()
        for name in ["a1", "a2", "a3"] {
            queue.insert(feed: FeedID(name), domain: "a.ma", due: at(0), spacing: .seconds(2))
        }
        queue.insert(feed: "b", domain: "b.ma", due: at(0))
        #expect(drained(&queue, at: at(0)) == ["a1", "b"])
        #expect(queue.nextWake(after: at(0)) == nil)
        queue.finished(feed: "a1", now: at(5))
        #expect(queue.nextWake(after: at(5)) == at(7))
        #expect(drained(&queue, at: at(6)) == [])
        #expect(drained(&queue, at: at(7)) == ["a2"])
        queue.finished(feed: "a2", now: at(7))
        #expect(drained(&queue, at: at(9)) == ["a3"])
    }

    @Test func anOverrideAllowsSeveralAtOnce() {
        var queue = PollQueue()
        for index in 0..<5 {
            queue.insert(feed: FeedID("f\(index)"), domain: "a.ma", due: at(0), spacing: .zero, parallel: 3)
        }
        #expect(drained(&queue, at: at(0)).count == 3)
        queue.finished(feed: "f1", now: at(1))
        #expect(drained(&queue, at: at(1)).count == 1)
    }

    @Test func severalAtOnceStillStartOneAfterTheOther() {
        var queue = PollQueue()
        for index in 0..<3 {
            queue.insert(
                feed: FeedID("f\(index)"), domain: "a.ma", due: at(0), spacing: .seconds(2), parallel: 3)
        }
        #expect(drained(&queue, at: at(0)).count == 1)
        #expect(queue.nextWake(after: at(0)) == at(2))
        #expect(drained(&queue, at: at(2)).count == 1)
    }

    @Test func noMoreThanTheConcurrencyRunAtAll() {
        var queue = PollQueue(concurrency: 2)
        for index in 0..<5 { queue.insert(feed: FeedID("f\(index)"), domain: "d\(index)", due: at(index)) }
        #expect(drained(&queue, at: at(9)) == ["f0", "f1"])
        #expect(queue.nextWake(after: at(9)) == nil)
        queue.finished(feed: "f0", now: at(9))
        #expect(queue.nextWake(after: at(9)) == at(9))
        #expect(drained(&queue, at: at(9)) == ["f2"])
    }

    @Test func aFinishedFeedWaitsForItsNextDueTime() {
        var queue = PollQueue()
        queue.insert(feed: "a", domain: "a.ma", due: at(0))
        #expect(drained(&queue, at: at(0)) == ["a"])
        #expect(queue.isRunning("a"))
        queue.finished(feed: "a", now: at(1))
        #expect(!queue.isRunning("a"))
        #expect(drained(&queue, at: at(1000)) == [])
        queue.update(feed: "a", due: at(900))
        #expect(drained(&queue, at: at(899)) == [])
        #expect(drained(&queue, at: at(900)) == ["a"])
    }

    @Test func anUpdateWhileRunningCountsAfterwards() {
        var queue = PollQueue()
        queue.insert(feed: "a", domain: "a.ma", due: at(0), spacing: .zero)
        #expect(drained(&queue, at: at(0)) == ["a"])
        queue.update(feed: "a", due: at(5))
        queue.insert(feed: "a", domain: "b.ma", due: at(6), spacing: .zero)
        #expect(drained(&queue, at: at(100)) == [])
        queue.finished(feed: "a", now: at(2))
        #expect(queue.nextWake(after: at(2)) == at(6))
        #expect(drained(&queue, at: at(6)) == ["a"])
    }

    @Test func refreshGoesBeforeTheDueTimeButNotBeforeARetryAfterOrTheSpacing() {
        var queue = PollQueue()
        queue.insert(feed: "a", domain: "a.ma", due: at(1000), notBefore: at(300))
        queue.insert(feed: "b", domain: "b.ma", due: at(1000), spacing: .seconds(10))
        queue.insert(feed: "b2", domain: "b.ma", due: at(0), spacing: .seconds(10))
        #expect(drained(&queue, at: at(0)) == ["b2"])
        let known = ["a", "b", "b2", "unknown"].map { queue.refresh(FeedID($0)) }
        #expect(known == [true, true, true, false])
        #expect(drained(&queue, at: at(1)) == [])
        queue.finished(feed: "b2", now: at(2))
        #expect(drained(&queue, at: at(11)) == [])
        #expect(drained(&queue, at: at(12)) == ["b"])
        #expect(drained(&queue, at: at(299)) == [])
        #expect(drained(&queue, at: at(300)) == ["a"])
    }

    @Test func aRemovedFeedIsForgottenAndHoldsItsConnectionToTheEnd() {
        var queue = PollQueue()
        queue.insert(feed: "a", domain: "a.ma", due: at(0), spacing: .zero)
        queue.insert(feed: "b", domain: "a.ma", due: at(1), spacing: .zero)
        queue.insert(feed: "c", domain: "c.ma", due: at(1))
        #expect(drained(&queue, at: at(0)) == ["a"])
        queue.remove(feed: "a")
        queue.remove(feed: "c")
        queue.remove(feed: "unknown")
        let isKnown = queue.refresh("a")
        #expect(!isKnown)
        #expect(drained(&queue, at: at(5)) == [])
        queue.finished(feed: "a", now: at(5))
        #expect(queue.count == 1)
        #expect(queue.runningCount == 0)
        #expect(drained(&queue, at: at(5)) == ["b"])
        queue.finished(feed: "a", now: at(5))
        #expect(queue.runningCount == 1)
    }

    @Test func aCrowdedDomainDelaysNobodyElse() {
        var queue = PollQueue(concurrency: 4)
        for index in 0..<500 {
            queue.insert(feed: FeedID("big\(index)"), domain: "big.ma", due: at(0), spacing: .seconds(2))
        }
        queue.insert(feed: "small", domain: "small.ma", due: at(3))
        #expect(drained(&queue, at: at(0)) == ["big0"])
        #expect(drained(&queue, at: at(3)) == ["small"])
    }

    @Test func whatHasWaitedLongestGoesFirstWhenSlotsAreScarce() {
        var queue = PollQueue(concurrency: 1)
        for index in 0..<50 {
            queue.insert(
                feed: FeedID("f\(index)"), domain: "d\(index % 7)", due: at(50 - index), spacing: .zero)
        }
        var order: [FeedID] = []
        for second in 100..<150 {
            guard let feed = queue.next(now: at(second)) else { continue }
            order.append(feed)
            queue.finished(feed: feed, now: at(second))
        }
        #expect(order == (0..<50).reversed().map { FeedID("f\($0)") })
    }

    @Test func tenThousandFeedsOfOneHourAreQueuedInNoTime() {
        var queue = PollQueue(concurrency: 64)
        for index in 0..<10_000 {
            queue.insert(
                feed: FeedID("f\(index)"), domain: "d\(index % 4000)", due: at(index % 900), spacing: .zero)
        }
        var visits = 0
        let began = ContinuousClock.now
        for second in 0..<3600 {
            for feed in drained(&queue, at: at(second)) {
                visits += 1
                queue.finished(feed: feed, now: at(second))
                queue.update(feed: feed, due: at(second + 900))
                if visits % 10 == 0 { queue.refresh(FeedID("f\(visits % 10_000)")) }
            }
        }
        #expect(visits >= 39_000)
        print("\(visits) visits queued in \(ContinuousClock.now - began)")
    }
}
