// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Serving

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", [], "/"), ("/feed.atom", ["feed.atom"], "/feed.atom"),
        ("/language/ar.atom?limit=3", ["language", "ar.atom"], "/language/ar.atom?limit=3"),
        ("http://127.0.0.1:8077/feed.rss", ["feed.rss"], "/feed.rss"), ("http://127.0.0.1:8077", [], "/"),
        (
            "/tag/%D8%B2%D9%84%D8%B2%D8%A7%D9%84.atom", ["tag", "زلزال.atom"],
            "/tag/%D8%B2%D9%84%D8%B2%D8%A7%D9%84.atom"
        ),
        ("/a%2Fb", ["a/b"], "/a%2Fb"), ("/?lang=fr#top", [], "/?lang=fr"),
    ])
    func `reads origin and absolute form`(text: String, path: [String], relative: String) {
        let target = RequestTarget(text)
        #expect(target?.path == path)
        #expect(target?.text == relative)
    }

    @Test(arguments: [
        "", "feed.atom", "/%", "/%g0", "/%00", "/..", "/a/../b", "/a//b", "/%2e%2e/x", "/%FF", "/?q=%zz", "*",
    ])
    func `refuses what is no path`(text: String) {
        #expect(RequestTarget(text) == nil)
    }

    @Test(arguments: [
        ("/news/feed.atom", "/feed.atom"), ("/feed.atom", "/feed.atom"), ("/news", "/"), ("/news/", "/"),
        ("/newsroom", "/newsroom"), ("/news?lang=ar", "/?lang=ar"),
    ])
    func `takes the prefix away when the proxy left it there`(text: String, relative: String) {
        #expect(RequestTarget(text, prefix: "/news")?.text == relative)
    }

    @Test func `decodes query parameters and keeps their order`() {
        let target = RequestTarget("/search.atom?q=%D8%A3%D9%83%D8%A7%D8%AF%D9%8A%D8%B1+2026&q=x&empty&a=b=c")
        #expect(
            target?.query == [
                QueryParameter("q", "أكادير 2026"), QueryParameter("q", "x"), QueryParameter("empty", ""),
                QueryParameter("a", "b=c"),
            ])
        #expect(target?.query.value("q") == "أكادير 2026")
    }

    @Test func `notices a trailing slash but not the root`() {
        #expect(RequestTarget("/feeds/")?.hasTrailingSlash == true)
        #expect(RequestTarget("/")?.hasTrailingSlash == false)
        #expect(RequestTarget("/news/", prefix: "/news")?.hasTrailingSlash == false)
    }
}
