// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@Suite struct WebAddressTests {
    /// The examples of RFC 3986, section 5.4, with `http://a/b/c/d;p?q` as base.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("http:g", "http://a/b/c/g"),
    ])
    func resolvesAsTheStandardShows(reference: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    /// What browsers forgive.
    @Test(arguments: [
        ("  https://www.example.ma/a  ", "https://www.example.ma/a"),
        ("\n\thttps://www.example.ma/\na\r\n", "https://www.example.ma/a"),
        ("\u{A0}https://www.example.ma/a\u{A0}", "https://www.example.ma/a"),
        ("https://www.example.ma/a b", "https://www.example.ma/a%20b"),
        ("https://www.example.ma/\"a\"", "https://www.example.ma/%22a%22"),
        ("https:\\\\www.example.ma\\a\\b?c\\d", "https://www.example.ma/a/b?c\\d"),
        ("https:/www.example.ma/a", "https://www.example.ma/a"),
        ("https:///www.example.ma/a", "https://www.example.ma/a"),
        ("HTTPS://www.example.ma/a", "https://www.example.ma/a"),
        ("http://http://www.example.ma/a", "http://www.example.ma/a"),
        ("http://https://www.example.ma/a", "https://www.example.ma/a"),
        ("https://www.example.ma/a/../b/./c", "https://www.example.ma/b/c"),
        ("https://www.example.ma/a/%2e%2E/b", "https://www.example.ma/b"),
        ("https://www.example.ma?x=1", "https://www.example.ma?x=1"),
        ("https://www.example.ma/سوس-ماسة.html", "https://www.example.ma/سوس-ماسة.html"),
        ("https://www.example.ma/%D8%B3%D9%88%D8%B3", "https://www.example.ma/%D8%B3%D9%88%D8%B3"),
        ("https://www.example.ma/.well-known/x", "https://www.example.ma/.well-known/x"),
        ("mailto:desk@example.ma", "mailto:desk@example.ma"),
        ("tag:example.ma,2026:1", "tag:example.ma,2026:1"),
        ("urn:uuid:1", "urn:uuid:1"),
    ])
    func readsAbsoluteAddressesAsBrowsersDo(reference: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: nil) == expected)
        #expect(WebAddress.resolve(reference, against: "ftp://elsewhere.example/x") == expected)
    }

    @Test(arguments: [
        ("//cdn.example.ma/i.jpg", "https://cdn.example.ma/i.jpg"),
        ("\\\\cdn.example.ma\\i.jpg", "https://cdn.example.ma/i.jpg"),
        ("?p=12", "https://www.example.ma/sport/?p=12"),
        ("أخبار/12", "https://www.example.ma/sport/أخبار/12"),
        ("/a:b", "https://www.example.ma/a:b"), ("../i.jpg#x y", "https://www.example.ma/i.jpg#x%20y"),
        (" /news ", "https://www.example.ma/news"), ("a/b/../../../../c", "https://www.example.ma/c"),
        ("https:page", "https://www.example.ma/sport/page"), ("http:page", "http://page"),
        ("12:30-news", "https://www.example.ma/sport/12:30-news"),
    ])
    func resolvesRelativeOnes(reference: String, expected: String) {
        #expect(
            WebAddress.resolve(reference, against: "https://www.example.ma/sport/?page=2#top") == expected)
    }

    @Test(arguments: [
        "", "page", "/page", "//host/page", "?q", "#f", "http://", "https:///", "http://?x", ":x", "1a:x",
    ])
    func aRelativeOrEmptyAddressNeedsABase(reference: String) {
        #expect(WebAddress.resolve(reference, against: nil) == nil)
        #expect(WebAddress.resolve(reference, against: "not a base") == nil)
    }

    @Test func aBaseWithoutAPathResolvesNothingButFragments() {
        #expect(WebAddress.resolve("page", against: "mailto:desk@example.ma") == nil)
        #expect(WebAddress.resolve("#x", against: "urn:a:b") == "urn:a:b#x")
        #expect(
            WebAddress.resolve("page", against: "https://www.example.ma") == "https://www.example.ma/page")
        #expect(WebAddress.resolve("page", against: "file:///srv/feed.xml") == "file:///srv/page")
    }

    @Test(arguments: [
        ("https://a/", true), ("http://a", true), ("HTTP://a", true), ("https://", false),
        ("http:///a", false),
        ("http:a", false), ("ftp://a", false), ("", false), ("javascript:alert(1)", false), ("//a", false),
        ("http://?a", false), ("httpx://a", false),
    ])
    func knowsTheWeb(address: String, expected: Bool) {
        #expect(WebAddress.isHTTP(address) == expected)
    }

    @Test(arguments: [
        ("https://WWW.Example.MA:8443/a", "www.example.ma"), ("http://user:pass@example.ma/", "example.ma"),
        ("http://[2001:db8::1]:80/", "2001:db8::1"), ("https://أخبار.المغرب/", "أخبار.المغرب"),
        ("ftp://example.ma/x", "example.ma"), ("http://127.0.0.1:8/", "127.0.0.1"),
        ("https://a@b@example.ma/", "example.ma"),
    ])
    func findsTheHost(address: String, host: String) {
        #expect(WebAddress.host(of: address) == host)
    }

    @Test(arguments: ["mailto:a@b", "page", "", "http://", "file:///x"])
    func findsNoHostWhereThereIsNone(address: String) {
        #expect(WebAddress.host(of: address) == nil)
    }

    @Test("a scheme pasted again and again is read once, on a small stack", .timeLimit(.minutes(1)))
    func repeatedSchemes() {
        let page = "https://press.example/خبر"
        for scheme in ["http://", #"https:\\"#, "http:///"] {
            let schemes = String(repeating: scheme, count: 100_000)
            #expect(WebAddress.resolve(schemes + page, against: nil) == page)
            #expect(WebAddress.resolve("//" + schemes + page, against: "https://press.example/") == page)
        }
    }
}
