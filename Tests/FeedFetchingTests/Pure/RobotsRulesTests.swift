// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct RobotsRulesTests {
    private func rules(_ text: String) -> RobotsRules {
        RobotsRules(reading: Array(text.utf8), for: "Berrah")
    }

    @Test(
        "which group speaks to us",
        arguments: [
            ("User-agent: *\nDisallow: /", false), ("User-agent: berrah\nDisallow: /", false),
            ("User-agent: BERRAH/1.0\nDisallow: /", false), ("User-agent: berrahbot\nDisallow: /", true),
            ("User-agent: googlebot\nDisallow: /", true),
            ("User-agent: *\nDisallow: /\n\nUser-agent: berrah\nAllow: /", true),
            ("User-agent: berrah\nUser-agent: other\nDisallow: /feed", false),
            ("User-agent: other\nUser-agent: berrah\n\nDisallow: /feed", false),
            ("User-agent: berrah\nDisallow: /x\nUser-agent: other\nDisallow: /feed", true),
            ("User-agent: berrah\nDisallow: /x\n\nUser-agent: berrah\nDisallow: /feed", false),
            ("User-agent: berrah\nSitemap: https://a.ma/s.xml\nUser-agent: other\nDisallow: /feed", false),
            ("Disallow: /", true), ("User-agent: *\nDisallow:", true), ("", true), ("<html>404</html>", true),
            ("\u{FEFF}User-agent: *\rDisallow: /feed # لا\r", false),
            ("user-AGENT:*\n  disallow : /feed", false),
            ("User-agent: *\nDisallow /feed", true), ("User-agent: *\nDisallow: feed", false),
        ])
    func groups(_ text: String, _ isAllowed: Bool) {
        #expect((rules(text).verdict(path: "/feed") == .allowed) == isAllowed, "\(text)")
    }

    @Test(
        "which rule decides",
        arguments: [
            ("Disallow: /", "/feed", false), ("Disallow: /\nAllow: /feed", "/feed", true),
            ("Allow: /feed\nDisallow: /feed", "/feed", true), ("Allow: /f\nDisallow: /fe", "/feed", false),
            ("Disallow: /feed$", "/feed", false), ("Disallow: /feed$", "/feed/", true),
            ("Disallow: /*.xml$", "/a/b.xml", false),
            ("Disallow: /*.xml$", "/a/b.xml?x", true), ("Disallow: /*?", "/feed?x", false),
            ("Disallow: /*?", "/feed", true),
            ("Disallow: /a*b*c", "/a--b--c--", false), ("Disallow: /a*b*c", "/a--c--b", true),
            ("Disallow: *feed", "/ar/feed", false),
            ("Disallow: /Feed", "/feed", true), ("Disallow: /%7Euser", "/~user/feed", false),
            ("Disallow: /~user", "/%7euser/", false),
            ("Disallow: /a%2Fb", "/a/b", true),
            ("Disallow: /أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", false),
            ("Disallow: /%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1", "/أخبار", false),
            ("Disallow: /", "/robots.txt", true),
            ("Disallow: /$", "/", false), ("Disallow: /$", "/feed", true),
            ("Disallow: /***feed***$", "/x/feed/y", false),
            ("Disallow: /a*$", "/abc", false),
        ])
    func decisions(_ lines: String, _ path: String, _ isAllowed: Bool) {
        #expect(
            (rules("User-agent: *\n\(lines)").verdict(path: path) == .allowed) == isAllowed,
            "\(lines) \(path)")
    }

    @Test("the rule that forbids is told as it is written")
    func reason() {
        #expect(
            rules("User-agent: *\nDisallow: /*/feed").verdict(path: "/ar/feed")
                == .disallowed(rule: "/*/feed"))
        #expect(RobotsVerdict.disallowed(rule: "/x").failure?.cause == .robotsDisallowed)
        #expect(RobotsVerdict.allowed.failure == nil)
    }

    @Test(
        "the pause that a site asks for",
        arguments: [("10", 10.0), ("2.5", 2.5), ("-1", nil), ("x", nil), ("1e99", nil)] as [(String, Double?)]
    )
    func crawlDelay(_ value: String, _ seconds: Double?) {
        #expect(rules("User-agent: *\nCrawl-delay: \(value)").crawlDelay == seconds.map { .seconds($0) })
    }

    @Test("stars without end take no time without end")
    func hostilePattern() {
        let text =
            "User-agent: *\n"
            + String(repeating: "Disallow: /\(String(repeating: "*a", count: 200))b\n", count: 50)
        let start = ContinuousClock.now
        #expect(rules(text).verdict(path: "/" + String(repeating: "a", count: 4000)) == .allowed)
        #expect(start.duration(to: .now) < .seconds(60))
    }

    @Test("what lies beyond half a megabyte is not read")
    func oversized() {
        let text = String(repeating: "# ملاحظة\n", count: 60_000) + "User-agent: *\nDisallow: /\n"
        #expect(rules(text).verdict(path: "/feed") == .allowed)
    }
}
