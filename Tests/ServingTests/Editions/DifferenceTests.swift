// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization
import Testing

/// `A-IM: feed` (RFC 3229): who names a state that is remembered gets what is new, with 226.
@Suite(.timeLimit(.minutes(1))) struct DifferenceTests {
    private func set(_ test: TestServer, _ entries: [UInt64]) {
        test.editions.state.withLock { state in
            state.marks = entries
            state.text = "<feed>" + entries.map { "<e>\($0)</e>" }.joined() + "</feed>"
        }
        test.server.invalidateEditions()
    }

    @Test func `a known state gets the new entries alone`() async throws {
        try await TestServer.run { test in
            set(test, [1, 2])
            let first = try #require(try await test.request("GET", "/feed.atom"))
            let tag = try #require(first["etag"])
            set(test, [1, 2, 3])
            let asked = ["A-IM: feed", "If-None-Match: \(tag)"]
            let second = try #require(try await test.request("GET", "/feed.atom", asked))
            #expect(second.status == 226)
            #expect(second.text == "<feed><e>3</e></feed>")
            #expect(second["im"] == "feed")
            #expect(second["vary"] == "Accept-Encoding, A-IM, If-None-Match")
            #expect(second["cache-control"] == "no-store, im")
            #expect(second["content-type"] == first["content-type"])
            let now = try #require(second["etag"])
            #expect(now == (try await test.request("GET", "/feed.atom"))?["etag"])
            // With the new tag there is nothing new.
            try await test.expect(304, "GET", "/feed.atom", ["A-IM: feed", "If-None-Match: \(now)"])
            // The head alone, too.
            let head = try #require(try await test.request("HEAD", "/feed.atom", asked))
            #expect(head.status == 226 && head.body.isEmpty)
        }
    }

    @Test(arguments: [
        ["A-IM: feed"], ["A-IM: feed", "If-None-Match: \"unknown\""], ["A-IM: vcdiff", "TAG"],
        ["A-IM: feed;q=0", "TAG"], ["TAG"],
    ])
    func `everybody else gets the whole document`(fields: [String]) async throws {
        try await TestServer.run { test in
            set(test, [1])
            let tag = try #require(try await test.request("GET", "/feed.atom")?["etag"])
            set(test, [1, 2])
            let asked = fields.map { $0 == "TAG" ? "If-None-Match: \(tag)" : $0 }
            let answer = try #require(try await test.request("GET", "/feed.atom", asked))
            #expect(answer.status == 200)
            #expect(answer["im"] == nil)
            #expect(answer.text == "<feed><e>1</e><e>2</e></feed>")
        }
    }

    @Test func `a tag of another encoding names the same state, and old states are forgotten`() async throws {
        try await TestServer.run { test in
            set(test, Array(100..<200))
            let tag = try #require(
                try await test.request("GET", "/feed.atom", ["Accept-Encoding: gzip"])?["etag"])
            #expect(tag.hasSuffix("-gz\""))
            let asked = ["A-IM: feed", "If-None-Match: \(tag)"]
            for newest in UInt64(200)..<208 {
                set(test, Array(100...newest))
                let answer = try #require(try await test.request("GET", "/feed.atom", asked))
                #expect(answer.status == 226, "\(newest)")
                #expect(answer.text.split(separator: "<e>").count == Int(newest) - 198)
            }
            set(test, Array(100...300))
            try await test.expect(200, "GET", "/feed.atom", asked)
        }
    }
}
