// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Feeds that a page names")
struct FeedDiscoveryTests {
    private func feeds(_ page: String) -> [String] {
        FeedDiscovery.feeds(inPage: Array(page.utf8), base: "https://news.ma/ar/index.html")
    }

    @Test func announcedFeedsComeInOrderAndAbsolute() {
        #expect(
            feeds(
                """
                <!doctype html><html dir=rtl><head><title>أخبار</title>
                <link rel="stylesheet" href="/x.css"><link rel="icon" type="image/png" href="/i.png">
                <link rel="alternate" type="application/rss+xml" title="أخبار &raquo; الخلاصة" href="https://news.ma/feed/">
                <link rel='alternate' type='application/rss+xml' href='/comments/feed/?a=1&amp;b=2' />
                <LINK REL="ALTERNATE" TYPE="Application/Atom+XML; charset=utf-8" HREF="atom.xml">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
                <link rel="alternate" hreflang="fr" href="https://fr.news.ma/">
                <link rel="alternate" type="application/feed+json" href="//cdn.news.ma/feed.json">
                <link rel="alternate" type="application/rss+xml" href="https://news.ma/feed/">
                </head><body><a href="/rss">RSS</a>
                """) == [
                    "https://news.ma/feed/", "https://news.ma/comments/feed/?a=1&b=2",
                    "https://news.ma/ar/atom.xml",
                    "https://cdn.news.ma/feed.json",
                ])
    }

    @Test func theBaseElementGoesBeforeTheAddress() {
        #expect(
            feeds("<base href='https://www.news.ma/x/'><base href=/y/><link rel=feed href=rss.xml>")
                == ["https://www.news.ma/x/rss.xml"])
    }

    @Test func whatIsNoMarkupAnnouncesNothing() {
        #expect(
            feeds(
                """
                <!-- <link rel=alternate type=application/rss+xml href=/a> -->
                <script>'<link rel=alternate type=application/rss+xml href=/b>'</script>
                <style><link rel=alternate type=application/rss+xml href=/c></style>
                <p title='<link rel=alternate type=application/rss+xml href=/d>'>
                <link rel=alternate type=application/rss+xml href='javascript:e'>
                <link rel=alternate type=application/rss+xml><link rel=alternate type=application/rss+xml href=''>
                """
            ).isEmpty)
    }

    @Test func withoutAnnouncementsLinksAreGuessed() {
        #expect(
            feeds(
                "<a href='/'>x</a><a href='/sport/feed/'>y</a><a href='/RSS.xml#top'>z</a><a href='/feeding'>w</a>"
            )
                == ["https://news.ma/sport/feed/", "https://news.ma/RSS.xml#top"])
    }

    @Test(arguments: ["", "<", "<link", "<link rel=alternate", "{}", "<!--", "<script>", "\u{0}"])
    func brokenPagesNameNothing(page: String) {
        #expect(feeds(page).isEmpty)
    }
}
