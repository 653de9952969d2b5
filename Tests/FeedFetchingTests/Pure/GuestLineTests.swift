// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedFetching

@Suite struct GuestLineTests {
    @Test("a host takes one after the other, in order of arrival")
    func order() {
        var line = GuestLine()
        let entered = [1, 2, 3].map { line.enter($0, at: "a") } + [line.enter(4, at: "b")]
        #expect(entered == [true, false, false, true], "another host is another door")
        #expect(line.waiting == 2)
        let called = [1, 2, 3].map { line.leave($0) }
        #expect(called == [2, 3, nil])
        #expect(line.waiting == 0)
        let again = line.enter(5, at: "a")
        #expect(again, "and then it is free")
    }

    @Test("who gives up waiting is called in no more")
    func givingUp() {
        var line = GuestLine()
        for visit in 1...3 { _ = line.enter(UInt64(visit), at: "a") }
        // The second one gives up; strangers and those who are gone change nothing.
        let called = [2, 1, 2, 9].map { line.leave($0) }
        #expect(called == [nil, 3, nil, nil])
        #expect(line.waiting == 0)
    }
}
