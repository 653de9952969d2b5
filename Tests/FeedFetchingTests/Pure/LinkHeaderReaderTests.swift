// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedFetching

@Suite struct LinkHeaderReaderTests {
    @Test(
        "links and their relations",
        arguments: [
            ("<https://hub.example/>; rel=\"hub\"", ["hub https://hub.example/"]),
            (
                "<https://hub.example/>;rel=hub;, </a,b;c>; rel=self",
                ["hub https://hub.example/", "self https://press.example/a,b;c"]
            ),
            (
                "<x>; title=\"a, b; rel=evil\"; REL = \"Hub Self\"",
                ["hub https://press.example/ar/x", "self https://press.example/ar/x"]
            ),
            ("<x>; rel=hub; rel=self", ["hub https://press.example/ar/x"]),
            ("<x>; rel=\"a\\\"b\"", ["a\"b https://press.example/ar/x"]),
            ("<x>; rel=hub; anchor=\"#top\"", []), ("<x>", []), ("", []), ("x; rel=hub", []),
            ("<x; rel=hub", []),
            ("<javascript:alert(1)>; rel=hub, <x>; rel=self", ["self https://press.example/ar/x"]),
            ("<x>; rel=\"unended", ["unended https://press.example/ar/x"]),
        ])
    func links(_ field: String, _ expected: [String]) throws {
        let base = try FetchAddress("https://press.example/ar/feed?x")
        let links = LinkHeaderReader.read([field], against: base)
        #expect(links.map { "\($0.relation) \($0.url)" } == expected)
    }

    @Test("the media type of an alternate is kept")
    func type() throws {
        let base = try FetchAddress("https://press.example/")
        let field = "</feed>; rel=alternate; type=\"Application/RSS+xml\"; title*=UTF-8''%D8%B9"
        #expect(LinkHeaderReader.read([field], against: base).first?.type == "application/rss+xml")
    }
}
