// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Serving

@Suite struct HubLedgerTests {
    private let now = Timestamp(seconds: 1000)

    private func subscription(_ topic: String, _ callback: String) -> HubSubscription {
        HubSubscription(topic: topic, callback: callback, expires: now + .seconds(1))
    }

    private func key(_ topic: String, _ callback: String) -> HubLedger.Key {
        HubLedger.Key(topic: topic, callback: callback)
    }

    @Test func `a claim is taken once, and only by whom it is due`() {
        let ledger = HubLedger()
        var served = subscription("t", "b")
        served.delivered = "h"
        var failed = subscription("t", "c")
        failed.nextAttempt = now + .seconds(1)
        var old = subscription("other", "d")
        old.expires = now
        ledger.load([subscription("t", "a"), served, failed, old])
        #expect(ledger.count == 4)
        #expect(ledger.expire(at: now).map(\.callback) == ["d"])
        #expect(ledger.count == 3)
        #expect(ledger.claim(topic: "t", hash: "h", now: now, limit: 9).map(\.callback) == ["a"])
        #expect(ledger.claim(topic: "t", hash: "h", now: now, limit: 9).isEmpty)
        #expect(!ledger.isWaiting(topic: "t", hash: "h", now: now))
        ledger.release(key("t", "a"))
        #expect(ledger.isWaiting(topic: "t", hash: "h", now: now))
        #expect(ledger.claim(topic: "t", hash: "h", now: now + .seconds(1), limit: 1).count == 1)
    }

    @Test func `the limit of claims is for all topics together`() {
        let ledger = HubLedger()
        ledger.load((0..<10).map { subscription("t\($0 % 2)", "c\($0)") })
        #expect(ledger.claim(topic: "t0", hash: "h", now: now, limit: 7).count == 5)
        let second = ledger.claim(topic: "t1", hash: "h", now: now, limit: 7)
        #expect(second.count == 2)
        #expect(ledger.claim(topic: "t1", hash: "h", now: now, limit: 7).isEmpty)
        ledger.release(second[0].key)
        ledger.release(second[0].key)
        #expect(ledger.claim(topic: "t1", hash: "h", now: now, limit: 7).count == 1, "released once")
    }

    @Test func `topics come by their last look, and go with their last subscriber`() {
        let ledger = HubLedger()
        ledger.load([subscription("b", "x"), subscription("a", "x"), subscription("c", "x")])
        #expect(ledger.topics() == ["a", "b", "c"])
        ledger.note(.init(at: now, generation: 7, hash: "h"), of: "a")
        ledger.note(.init(at: now, generation: 7, hash: "h"), of: "nobody's")
        #expect(ledger.topics() == ["b", "c", "a"])
        #expect(ledger.look(at: "a")?.generation == 7)
        ledger.remove(key("a", "x"))
        #expect(ledger.topics() == ["b", "c"])
        #expect(ledger.look(at: "a") == nil)
    }

    /// Ports and users make no other host; another host is another.
    @Test func `topics are counted by host`() {
        let ledger = HubLedger()
        ledger.load([
            subscription("a", "https://reader.example/1"), subscription("b", "https://reader.example:8443/2"),
            subscription("b", "http://READER.example?3"), subscription("c", "https://u@reader.example/"),
            subscription("a", "https://other.example/"), subscription("a", "http://[2001:db8::1]:80/"),
        ])
        #expect(ledger.topicCounts(besides: key("new", "https://reader.example/")) == (all: 3, ofHost: 3))
        #expect(ledger.topicCounts(besides: key("a", "https://reader.example/9")) == (all: 2, ofHost: 2))
        #expect(ledger.topicCounts(besides: key("new", "http://[2001:db8::1]/")) == (all: 3, ofHost: 1))
        #expect(ledger.topicCounts(besides: key("new", "http://[2001:db8::2]/")) == (all: 3, ofHost: 0))
        ledger.remove(key("b", "https://reader.example:8443/2"))
        #expect(ledger.topicCounts(besides: key("new", "https://reader.example/")).ofHost == 3)
        ledger.remove(key("b", "http://READER.example?3"))
        #expect(ledger.topicCounts(besides: key("new", "https://reader.example/")).ofHost == 2)
    }

    @Test func `no change of a subscription is lost among many at once`() async {
        let ledger = HubLedger()
        ledger.load([subscription("t", "a")])
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<500 {
                        ledger.update(HubLedger.Key(topic: "t", callback: "a")) { $0?.failures += 1 }
                    }
                }
            }
        }
        #expect(ledger.find(key("t", "a"))?.failures == 4000)
    }
}
