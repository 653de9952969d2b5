// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct FeedTests {
    @Test(arguments: [
        ("https://user:word@a.example/feed?x=1", "https://a.example/feed?x=1"),
        ("http://user@a.example:8080", "http://a.example:8080"),
        ("https://u:p@ss@a.example/", "https://a.example/"),
        ("https://a.example/@name", "https://a.example/@name"),
        ("https://a.example?mail=a@b", "https://a.example?mail=a@b"),
        ("https://a.example/feed", "https://a.example/feed"),
    ])
    func noPasswordLeaves(url: String, shown: String) {
        #expect(Feed(id: "f", publisher: "p", url: url).publicURL == shown)
    }
}
