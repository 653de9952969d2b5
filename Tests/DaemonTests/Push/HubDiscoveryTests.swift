// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import Testing

@testable import Daemon

/// The subscriber's discovery checks of the WebSub test suite (websub.rocks 100–104).
@Suite struct HubDiscoveryTests {
    private static let offer = HubStatement.offers(
        HubOffer(hub: "https://hub.example/", topic: "https://sahifa.example/feed"))
    private static let links = [
        LinkHeader(relation: "hub", url: "https://hub.example/"),
        LinkHeader(relation: "self", url: "https://sahifa.example/feed"),
    ]

    private func channel(_ document: String, type: String) throws -> ParsedChannel {
        try FeedParser().parse(
            Array(document.utf8),
            hints: DocumentHints(contentType: type, baseURL: "https://sahifa.example/feed")
        ).channel
    }

    @Test("100: Link headers")
    func headers() {
        #expect(HubDiscovery.statement(links: Self.links, document: nil) == Self.offer)
        #expect(HubDiscovery.statement(links: Self.links, document: ParsedChannel()) == Self.offer)
    }

    @Test("101: link elements of a page")
    func page() {
        let page = """
            <html><head><link rel="self" href="https://sahifa.example/feed"><link rel=hub href="https://hub.example/">
            """
        let statement = HubDiscovery.statement(
            links: [], page: Array(page.utf8), address: "https://sahifa.example/")
        #expect(statement == Self.offer)
    }

    @Test("102: Atom links")
    func atom() throws {
        let document = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>ص</title><id>x:y</id><updated>2026-11-22T08:00:00Z</updated>
            <link rel="hub" href="https://hub.example/"/><link rel="self" href="https://sahifa.example/feed"/></feed>
            """
        let channel = try channel(document, type: "application/atom+xml")
        #expect(HubDiscovery.statement(links: [], document: channel) == Self.offer)
    }

    @Test("103: Atom links in RSS")
    func rss() throws {
        var feed = TestFeed.news(1, until: .epoch)
        feed.hub = "https://hub.example/"
        feed.own = "https://sahifa.example/feed"
        let channel = try channel(feed.rss, type: "application/rss+xml")
        #expect(HubDiscovery.statement(links: [], document: channel) == Self.offer)
    }

    @Test("104: headers win over the document")
    func headersWin() throws {
        var feed = TestFeed.news(1, until: .epoch)
        feed.hub = "https://elsewhere.example/hub"
        feed.own = "https://elsewhere.example/feed"
        let channel = try channel(feed.rss, type: "application/rss+xml")
        #expect(HubDiscovery.statement(links: Self.links, document: channel) == Self.offer)
    }

    @Test("a hub in the headers and the address in the document belong together")
    func split() throws {
        var feed = TestFeed.news(1, until: .epoch)
        feed.own = "https://sahifa.example/feed"
        let channel = try channel(feed.rss, type: "application/rss+xml")
        #expect(HubDiscovery.statement(links: [Self.links[0]], document: channel) == Self.offer)
    }

    @Test("JSON Feed names its hubs too")
    func json() throws {
        let document = """
            {"version":"https://jsonfeed.org/version/1.1","title":"ص","feed_url":"https://sahifa.example/feed",
            "hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[]}
            """
        let channel = try channel(document, type: "application/feed+json")
        #expect(HubDiscovery.statement(links: [], document: channel) == Self.offer)
    }

    @Test("a document without a hub, without an address, or with two, offers nothing")
    func nothing() {
        #expect(HubDiscovery.statement(links: [], document: ParsedChannel()) == .withdrawn)
        #expect(HubDiscovery.statement(links: [Self.links[0]], document: ParsedChannel()) == .withdrawn)
        let two = Self.links + [LinkHeader(relation: "self", url: "https://sahifa.example/other")]
        #expect(HubDiscovery.statement(links: two, document: nil) == .withdrawn)
        let odd = [LinkHeader(relation: "hub", url: "ftp://hub.example/"), Self.links[1]]
        #expect(HubDiscovery.statement(links: odd, document: nil) == .withdrawn)
    }

    @Test("a 304 without headers says nothing, and changes nothing")
    func silent() {
        #expect(HubDiscovery.statement(links: [], document: nil) == .silent)
    }

    @Test("of several hubs one that is asked in secret")
    func several() {
        let links = [LinkHeader(relation: "hub", url: "http://plain.example/")] + Self.links
        #expect(HubDiscovery.statement(links: links, document: nil) == Self.offer)
    }
}
