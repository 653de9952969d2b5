// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct RedirectPolicyTests {
    @Test(
        "pages for people are recognised",
        arguments: [
            ("https://a.ma/feed", "https://a.ma/login", true),
            ("https://a.ma/feed", "https://a.ma/wp-login.php?redirect_to=x", true),
            ("https://a.ma/feed", "https://a.ma/ar/Sign-In/", true),
            ("https://a.ma/feed", "https://login.a.ma/", true),
            ("https://a.ma/feed", "http://captive.hotel.example/", true),
            ("https://a.ma/feed", "https://a.ma/se-connecter", true),
            ("https://a.ma/feed", "https://a.ma/news/login-problems-at-banks/feed", false),
            ("https://a.ma/feed", "https://a.ma/feed?from=login", false),
            ("https://a.ma/feed", "https://authentic.ma/feed", false),
            ("https://a.ma/login/feed", "https://a.ma/login/feed/", false),
            ("https://a.ma/feed", "https://login/", false),
        ])
    func loginTargets(_ source: String, _ target: String, _ isRefused: Bool) throws {
        #expect(
            LoginTargetGuard.refuses(try FetchAddress(target), from: try FetchAddress(source)) == isRefused)
    }

    @Test(
        "secrets go where they were meant to go, or to its safer twin",
        arguments: [
            ("https://a.ma/feed", "https://a.ma/x", true), ("http://a.ma/feed", "https://a.ma/feed", true),
            ("https://a.ma/feed", "http://a.ma/feed", false),
            ("https://a.ma/feed", "https://www.a.ma/feed", false),
            ("https://a.ma/feed", "https://a.ma:8443/feed", false),
            ("https://a.ma/", "https://A.MA:443/", true),
            ("http://a.ma:8080/", "https://a.ma/", false),
            ("https://a.ma/", "https://a.ma.evil.example/", false),
        ])
    func secrets(_ origin: String, _ target: String, _ areKept: Bool) throws {
        #expect(
            RedirectPolicy.keepsSecrets(from: try FetchAddress(origin), to: try FetchAddress(target))
                == areKept)
    }

    @Test(
        "addresses are taken apart by the parser that connects to them",
        arguments: [
            ("http://good.example@127.0.0.1/", "127.0.0.1"), ("http://127.0.0.1#@good.example/", "127.0.0.1"),
            ("http://127.0.0.1?@good.example/", "127.0.0.1"), ("http://0x7f.1/", "127.0.0.1"),
            ("http://017700000001/", "127.0.0.1"), ("http://[::FFFF:7f00:1]/", "[::ffff:127.0.0.1]"),
            ("http://EXAMPLE.ma/", "example.ma"),
        ])
    func hosts(_ url: String, _ host: String) throws {
        let address = try FetchAddress(url)
        #expect(address.host == host || IPAddress(address.host) == IPAddress(host))
    }

    @Test("origins leave the usual port out")
    func origins() throws {
        #expect(try FetchAddress("https://a.ma:443/x").origin == "https://a.ma")
        #expect(try FetchAddress("https://a.ma:80/x").origin == "https://a.ma:80")
        #expect(try FetchAddress("http://u:p@a.ma/x?y#z").publicText == "http://a.ma/x?y")
    }
}
