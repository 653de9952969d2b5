// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import NewsText
import Testing

@testable import Daemon

@Suite struct FeedFinderTests {
    private static let noon = Timestamp(rfc3339: "2026-11-22T12:00:00Z") ?? .epoch

    private func find(
        _ path: String, robots: Bool = false, _ prepare: (TestOrigin) -> Void
    ) async throws -> (found: [FoundFeed], origin: TestOrigin) {
        let origin = try await TestOrigin()
        prepare(origin)
        let fetcher = try FeedFetcher(
            configuration: FetcherConfiguration(allowsPrivateAddresses: true), now: { Self.noon })
        let guardian =
            robots ? RobotsGuard(fetcher: fetcher, productToken: "Berrah", now: { Self.noon }) : nil
        let finder = FeedFinder(fetcher: fetcher, robots: guardian)
        let found = try await finder.find(at: origin.address + path)
        await fetcher.shutDown(finishWithin: .zero)
        return (found, origin)
    }

    private let feed = TestFeed.news(7, until: noon).rss

    @Test("a feed is what it is")
    func itself() async throws {
        let (found, origin) = try await find("/x") { $0.set("/x", feed: feed) }
        #expect(found.map(\.url) == [origin.address + "/x"])
        #expect(found.first?.isTheAddressItself == true)
        #expect(found.first?.items == 7)
        #expect(found.first?.newest == Self.noon)
        #expect(
            found.first?.line == "- {url: '\(origin.address)/x', language: ar}"
                || found.first?.line == "- {url: \(origin.address)/x, language: ar}")
    }

    @Test("what the page announces, as far as it can be read, in its order")
    func announced() async throws {
        let (found, origin) = try await find("/") {
            $0.set(
                "/",
                page: """
                    <head><link rel="alternate" type="application/rss+xml" href="/dead">
                    <link rel="alternate" type="application/rss+xml" href="/main?a=1,2"><link rel="alternate" type="application/atom+xml" href="/second"></head>
                    """)
            $0.set("/main", feed: feed)
            $0.set("/second", feed: feed)
            $0.set("/feed", feed: feed)
        }
        #expect(found.map(\.url) == [origin.address + "/main?a=1,2", origin.address + "/second"])
        #expect(found.first?.line.contains("'") == true, "a comma needs quotes in YAML")
        #expect(origin.requests(to: "/feed").isEmpty, "nothing is tried that need not be")
    }

    @Test("else the paths that publishing software uses")
    func usualPaths() async throws {
        let (found, origin) = try await find("/") {
            $0.set("/", page: "<p>مرحبا</p>")
            $0.set("/rss.xml", feed: feed)
        }
        #expect(found.map(\.url) == [origin.address + "/rss.xml"])
    }

    @Test("a site without any")
    func none() async throws {
        let (found, _) = try await find("/") { $0.set("/", page: "<p>مرحبا</p>") }
        #expect(found.isEmpty)
    }

    @Test("robots.txt holds for looking around too")
    func robots() async throws {
        let (found, origin) = try await find("/", robots: true) {
            $0.set("/robots.txt", page: "User-agent: *\nDisallow: /rss\n")
            $0.set("/", page: "<p>مرحبا</p>")
            $0.set("/rss.xml", feed: feed)
        }
        #expect(found.isEmpty)
        #expect(origin.requests(to: "/rss.xml").isEmpty)
    }

    @Test("a site that cannot be read says why")
    func refused() async throws {
        await #expect(throws: PollFailure.self) { _ = try await find("/missing") { _ in } }
    }

    @Test("a permanent redirect is written down, another is not")
    func redirects() async throws {
        for (status, path) in [(301, "/real"), (302, "/moved")] {
            let (found, origin) = try await find("/moved") { origin in
                origin.set("/moved", status: status, headers: ["Location": "/real"])
                origin.set("/real", feed: feed)
            }
            #expect(found.map(\.url) == [origin.address + path])
        }
    }
}
