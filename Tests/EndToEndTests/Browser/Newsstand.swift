// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Samples

@testable import Daemon

/// A daemon over publishers of our own, and a browser's tab to look at its pages in.
struct Newsstand {
    /// A publisher beside the samples', trusted to cry out, whose documents a test writes itself.
    static let ownSource = """

          - id: minbar
            name: {ar: منبر الساحل, fr: Minbar}
            site: https://minbar.example
            kind: broadcast
            region: souss-massa
            trust: 0.9
            feeds:
              - {id: minbar, url: "{origin}/minbar.rss", language: ar}
        """

    let origin: RecordingOrigin
    let workplace: Workplace
    let daemon: RunningDaemon
    let tab: BrowserTab

    /// - Parameter document: what the publisher of our own begins with.
    static func open(document: String = Newsstand.document([]), extra: String = "") async throws -> Newsstand
    {
        let origin = try await RecordingOrigin(now: now)
        origin.set("/minbar.rss", Array(document.utf8))
        let source = ownSource.replacing("{origin}", with: origin.address)
        let workplace = try Workplace(sources: origin.sources() + source, extra: extra)
        let daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        return Newsstand(
            origin: origin, workplace: workplace, daemon: daemon, tab: try await BrowserTab(Browser()))
    }

    static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    /// The sample publisher that is trusted to cry out does so.
    func cryOut() throws {
        let clock = SampleClock(now: Self.now)
        origin.set("/aajil-tv.rss", clock.move(Sample.named("aajil-tv-2.rss")?.bytes ?? []))
        try daemon.refresh("aajil-tv")
    }

    /// The publisher of our own brings other items.
    func publish(_ items: [String], by daemon: RunningDaemon? = nil) throws {
        origin.set("/minbar.rss", Array(Self.document(items).utf8))
        try (daemon ?? self.daemon).refresh("minbar")
    }

    /// An RSS document of items that are written already.
    static func document(_ items: [String]) -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>منبر الساحل</title><link>https://minbar.example/</link><description>-</description>
        <item><title>بداية البث التجريبي للقناة</title><guid>https://minbar.example/0</guid>
        <link>https://minbar.example/0</link><pubDate>\((now - .hours(3)).imfFixdate)</pubDate></item>
        \(items.joined(separator: "\n"))
        </channel></rss>
        """
    }

    /// An item of now.
    static func item(_ number: Int, title: String, more: String = "") -> String {
        """
        <item><title>\(title)</title><guid>https://minbar.example/\(number)</guid>
        <link>https://minbar.example/\(number)</link><pubDate>\(now.imfFixdate)</pubDate>\(more)</item>
        """
    }

    /// Items of hours ago that nobody would cry out: a newsroom that publishes them is believed when it does.
    static let calmItems = (1...40).map { number in
        """
        <item><title>Compte rendu \(number * 7919) de la commune \(number)</title>
        <guid>https://minbar.example/calm/\(number)</guid><link>https://minbar.example/calm/\(number)</link>
        <pubDate>\((now - .hours(3 + number)).imfFixdate)</pubDate></item>
        """
    }

    /// Every entry of an edition, as programs read it.
    func entries(_ edition: String) throws -> [[String: Any]] {
        try Answers.get(daemon.address + edition).json()["items"] as? [[String: Any]] ?? []
    }
}
