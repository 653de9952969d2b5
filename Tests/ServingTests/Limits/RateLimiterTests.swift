// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Serving

@Suite struct RateLimiterTests {
    let client = IPAddress("203.0.113.5")!
    let second: Int64 = 1_000_000_000

    @Test func `a burst of a quarter passes, then one each spacing`() {
        let limiter = RateLimiter(perMinute: 60)
        var granted = 0
        while limiter.refusal(of: client, now: 0) == nil {
            granted += 1
        }
        #expect(granted == 16)
        #expect(limiter.refusal(of: client, now: 0) == 1)
        #expect(limiter.refusal(of: client, now: second) == nil)
        #expect(limiter.refusal(of: client, now: second) == 1)
    }

    @Test func `over a minute no more than the limit and one burst`() {
        let limiter = RateLimiter(perMinute: 600)
        let granted = (0..<6000).count { limiter.refusal(of: client, now: Int64($0) * second / 100) == nil }
        #expect((600...751).contains(granted))
    }

    @Test func `strangers do not share, one household does`() {
        let limiter = RateLimiter(perMinute: 1)
        #expect(limiter.refusal(of: IPAddress("2001:db8::1")!, now: 0) == nil)
        while limiter.refusal(of: IPAddress("2001:db8::1")!, now: 0) == nil {}
        #expect(limiter.refusal(of: IPAddress("2001:db8::2")!, now: 0) != nil)
        #expect(limiter.refusal(of: IPAddress("2001:db8:0:1::1")!, now: 0) == nil)
    }

    @Test func `a flood of addresses stays within its memory and refuses nobody new`() {
        let limiter = RateLimiter(perMinute: 60, capacity: 100)
        for number in 0..<1000 {
            let address = IPAddress("10.0.\(number / 256).\(number % 256)")!
            #expect(limiter.refusal(of: address, now: Int64(number)) == nil)
        }
    }

    @Test func `no limit grants everything`() {
        let limiter = RateLimiter(perMinute: 0)
        #expect((0..<10_000).allSatisfy { _ in limiter.refusal(of: client, now: 0) == nil })
    }
}
