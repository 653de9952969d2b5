// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct CanonicalAddressTests {
    @Test(arguments: [
        ("https://example.ma/a?utm_source=rss&utm_medium=rss", "https://example.ma/a"),
        ("https://example.ma/a?id=3&utm_source=rss", "https://example.ma/a?id=3"),
        ("https://example.ma/a?utm_source=rss&id=3&FBCLID=x", "https://example.ma/a?id=3"),
        ("https://example.ma/a?id=3&amp;utm_source=rss", "https://example.ma/a?id=3"),
        ("https://example.ma/a?gclid=1#comments", "https://example.ma/a#comments"),
        ("https://example.ma/a#xtor=RSS-1", "https://example.ma/a"),
        ("https://example.ma/a?x=1#utm_source=rss&utm_medium=feed", "https://example.ma/a?x=1"),
        ("https://example.ma/a?ref=rss", "https://example.ma/a"),
        ("https://example.ma/a?ref=example.ma", "https://example.ma/a"),
        ("https://www.example.ma/a?source=Flux-RSS&id=1", "https://www.example.ma/a?id=1"),
        ("https://example.ma/مقال?utm_campaign=x", "https://example.ma/مقال"),
    ])
    func dropsWhatTracksReaders(address: String, expected: String) {
        #expect(CanonicalAddress.publishable(address) == expected)
    }

    @Test(arguments: [
        "https://example.ma/a", "https://example.ma/a?", "https://example.ma/a?p=123",
        "https://example.ma/?ref=page-4",
        "https://example.ma/a?source=3", "https://example.ma/a?b=2&a=1&&c", "HTTPS://Example.ma/A%2fb?x#y",
        "https://example.ma/a b?x=1", "https://example.ma/a#section", "tag:example.ma,2026:a?utm_source=rss",
        "",
        "https://example.ma/%D9%85?x=%d9", "https://example.ma/utm_source=rss", "https://example.ma/a#",
    ])
    func leavesEveryOtherAddressByteForByte(address: String) {
        #expect(CanonicalAddress.publishable(address) == address)
    }

    @Test(arguments: [
        [
            "https://www.example.ma/a/", "http://example.ma/a", "https://m.example.ma/a?utm_source=x",
            "https://example.ma/a/amp",
            "https://example.ma/a/amp/", "https://example.ma/a?amp", "https://example.ma/a?amp=1",
            "https://example.ma/a#c",
            "https://example.ma:443/a", "http://example.ma:80/a", "HTTPS://EXAMPLE.MA/a",
            "https://amp.example.ma/a",
            "https://example.ma./a", "https://example.ma//a", "https://example.ma/b/../a",
            "https://example.ma/%61",
            "https://www.m.example.ma/a", "https://example.ma/a?outputType=amp",
        ],
        ["https://example.ma/a.html", "https://example.ma/a.amp.html"],
        [
            "https://example.ma", "https://example.ma/", "http://www.example.ma/?utm_source=x",
            "https://example.ma/#top",
        ],
        [
            "https://example.ma/?a=1&b=2", "https://example.ma/?b=2&a=1",
            "https://example.ma/?a=1&b=2&fbclid=9",
        ],
        [
            "https://example.ma/سوس", "https://example.ma/%D8%B3%D9%88%D8%B3",
            "https://example.ma/%d8%b3%d9%88%d8%b3/",
        ],
        ["https://example.ma/a%2Fb", "https://example.ma/a%2fb"],
    ])
    func onePageHasOneKey(addresses: [String]) {
        let keys = Set(addresses.map { CanonicalAddress.key($0) })
        #expect(keys.count == 1 && keys.first != .some(nil), "\(keys)")
    }

    @Test(arguments: [
        ("https://fr.example.ma/a", "https://example.ma/a"),
        ("https://ar.example.ma/a", "https://en.example.ma/a"),
        ("https://es.example.ma/a", "https://example.ma/a"), ("https://example.ma/a", "https://example.ma/A"),
        ("https://example.ma/?p=1", "https://example.ma/?p=2"),
        ("https://example.ma/a", "https://example.ma/a/b"),
        ("https://example.ma/amp", "https://example.ma/"),
        ("https://example.ma:8080/a", "https://example.ma/a"),
        ("https://m.ma/a", "https://ma/a"), ("https://example.ma/a%2Fb", "https://example.ma/a/b"),
        ("https://example.ma/%FF", "https://example.ma/%FE"),
        ("https://news.example.ma/a", "https://example.ma/a"),
    ])
    func otherPagesHaveOtherKeys(one: String, other: String) {
        #expect(CanonicalAddress.key(one) != CanonicalAddress.key(other))
    }

    @Test(arguments: [
        "https://www.example.ma/a/b-1.html", "http://EXAMPLE.ma/%D8%B3", "https://m.example.ma/a/",
        "https://example.ma",
        "https://example.ma/", "https://example.ma/a/amp", "https://www.ma/a",
        "https://example.ma/a:b@c;d,e'f!(g)",
        "https://example.ma/%FF", "https://example.ma/a%20b", "https://fr.example.ma/~x/é",
        "https://example.ma/amp",
        "https://example.ma/a%2", "https://example.ma/x.amp.html", "https://www.www.example.ma/a",
        "https://example.ma./",
    ])
    func theShortWayAndTheLongWayAgree(address: String) {
        #expect(CanonicalAddress.key(address) == CanonicalAddress.composedKey(address))
    }

    @Test func theKeyIsReadable() {
        #expect(
            CanonicalAddress.key("https://www.hespress.com/%D8%B3-1.html?utm_source=rss#x")
                == "hespress.com/س-1.html")
        #expect(CanonicalAddress.key("mailto:a@b.ma") == nil)
        #expect(CanonicalAddress.key("/a") == nil)
        #expect(CanonicalAddress.key("http://") == nil)
    }
}
