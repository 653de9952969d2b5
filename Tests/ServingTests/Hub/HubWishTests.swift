// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Serving

@Suite struct HubWishTests {
    private let site = PublicSite(publicURL: "https://example.org/news/", identity: "log", version: "1")

    private func wish(_ lease: String? = nil) throws -> HubWish {
        var form = [
            QueryParameter("hub.mode", "subscribe"),
            QueryParameter("hub.topic", "https://example.org/news/feed.atom"),
            QueryParameter("hub.callback", "https://reader.example/push"), QueryParameter("hub.secret", ""),
        ]
        if let lease {
            form.append(QueryParameter("hub.lease_seconds", lease))
        }
        return try HubWish.read(form, site: site, configuration: HubConfiguration())
    }

    @Test(
        arguments: [
            (nil, 864_000), ("", 864_000), ("1", 300), ("3600", 3600), ("999999999", 2_592_000),
            ("9223372036854775807", 2_592_000),
        ] as [(String?, Int)])
    func `a lease stays within its bounds`(text: String?, seconds: Int) throws {
        #expect(try wish(text).lease == .seconds(seconds))
    }

    @Test func `an empty secret is none`() throws {
        #expect(try wish().secret == nil)
    }

    @Test(arguments: [
        ("https://example.org/news/feed.atom", true),
        ("https://example.org/news/language/ar.json?limit=5", true),
        ("https://example.org/news/search.rss?q=%D8%B9%D8%A7%D8%AC%D9%84", false),
        ("https://example.org/newsfeed.atom", false), ("https://example.org/feed.atom", false),
        ("http://example.org/news/feed.atom", false), ("https://example.org/news/", false),
        ("https://example.org/news/feed/archive/2026-11-22.atom", false),
        ("https://example.org/news/../feed.atom", false),
    ])
    func `topics are our living editions and nothing else`(topic: String, isTopic: Bool) {
        #expect((HubWish.address(of: topic, site: site) != nil) == isTopic)
    }

    @Test(arguments: [
        ("https://a.example/", "https://a.example/?hub.mode=subscribe"),
        ("https://a.example/?id=1", "https://a.example/?id=1&hub.mode=subscribe"),
        ("https://a.example/?", "https://a.example/?hub.mode=subscribe"),
    ])
    func `a callback keeps its own query`(callback: String, start: String) throws {
        var wish = try wish()
        wish.callback = callback
        let request = HubMessages.verification(of: wish, challenge: "c-1")
        #expect(request.method == "GET")
        #expect(
            request.url.hasPrefix(
                start + "&hub.topic=https%3A%2F%2Fexample.org%2Fnews%2Ffeed.atom&hub.challenge=c-1"))
        #expect(request.url.hasSuffix("&hub.lease_seconds=864000"))
        wish.subscribes = false
        #expect(!HubMessages.verification(of: wish, challenge: "c").url.contains("lease"))
    }
}
