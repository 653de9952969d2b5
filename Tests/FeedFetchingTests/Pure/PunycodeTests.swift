// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct PunycodeTests {
    @Test(
        "names of any script become names that DNS knows",
        arguments: [
            ("hespress.com", "hespress.com"), ("Hespress.COM", "hespress.com"), ("المغرب", "xn--mgbc0a9azcg"),
            ("موقع", "xn--4gbrim"), ("bücher.example", "xn--bcher-kva.example"), ("été.fr", "xn--t-9fab.fr"),
            ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("", ""),
            ("a..b", "a..b"), ("[::1]", "[::1]"),
        ])
    func names(_ host: String, _ ascii: String) {
        #expect(Punycode.ascii(host: host) == ascii)
    }

    @Test("a label that DNS would not take is none")
    func tooLong() {
        #expect(Punycode.ascii(host: String(repeating: "ع", count: 80)) == nil)
        #expect(Punycode.ascii(host: String(repeating: "a", count: 64)) == nil)
    }

    @Test("a feed with an Arabic name is fetched")
    func fetched() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.pinnedAddresses = ["xn--mgbh0fb.xn--mgbc0a9azcg:\(origin.port):127.0.0.1"]
        }
        for host in ["مثال.المغرب", "%D9%85%D8%AB%D8%A7%D9%84.المغرب", "xn--mgbh0fb.xn--mgbc0a9azcg"] {
            let url = "http://\(host):\(origin.port)/feed"
            let response = try await fetcher.fetch(FetchRequest(url: url)).response()
            #expect(response.finalURL == "http://xn--mgbh0fb.xn--mgbc0a9azcg:\(origin.port)/feed")
        }
        #expect(
            origin.requests.first?.values(of: "host").first?.hasPrefix("xn--mgbh0fb.xn--mgbc0a9azcg") == true)
    }
}
