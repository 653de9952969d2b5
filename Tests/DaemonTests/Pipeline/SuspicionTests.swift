// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@testable import Daemon

/// A feed that is another one at once, through the whole pipeline.
@Suite struct SuspicionTests {
    /// A feed with a past of several documents.
    private func known() async throws -> TestNewsroom {
        let room = try await TestNewsroom()
        for first in stride(from: 0, to: 100, by: 20) {
            room.clock.turn(by: .hours(5))
            room.origin.set("/feed", feed: TestFeed.news(20, from: first, until: room.clock.now).rss)
            try await room.poll()
            #expect(room.state.suspicion == nil)
        }
        room.clock.turn(by: .hours(1))
        return room
    }

    private static let casino = [
        "عاجل: ألعاب كازينو أونلاين مع مكافأة ترحيبية", "أفضل ماكينات القمار للربح السريع",
        "دورات مجانية بدون إيداع للاعبين",
        "حيل البوكر المضمونة ضد الموزع", "جوائز تصاعدية واسترداد نقدي فوري", "حبوب التنحيف السحرية توصيل سري",
        "ضاعف رهانك بالعملات المشفرة", "بلاك جاك مباشر مع موزعات", "أكواد ترويجية للمراهنات الرياضية",
        "روليت حية باللمس على هاتفك",
    ]

    private static let french = [
        "Machines à sous gratuites avec bonus", "Les meilleures roulettes en ligne",
        "Tours gratuits pour nouveaux parieurs",
        "Poker : les astuces des professionnels", "Jackpots progressifs et remboursements",
        "Pilules amincissantes livrées chez vous",
        "Doublez votre mise en une semaine", "Blackjack en direct toute la nuit",
        "Codes promotionnels illimités pour parier",
        "Retirez vos gains en quelques minutes",
    ]

    private func hijack(
        _ room: TestNewsroom, _ titles: [String], host: String = "www.kasino.example", frozen: Bool = false
    ) -> String {
        let now = room.clock.now
        return TestFeed(
            lines: titles.enumerated().map { index, title in
                TestFeed.Line(
                    number: 5000 + index, title: title, at: frozen ? now : now - .minutes(index), host: host)
            }
        ).rss
    }

    @Test("hijacked for another site: kept, shown nowhere, never cried out, and told")
    func links() async throws {
        let room = try await known()
        let before = try await room.items().count
        let shown = try await room.shown().count
        room.origin.set("/feed", feed: hijack(room, Self.casino))
        let summary = try await room.poll()
        #expect(summary.new == 10)
        #expect(room.state.suspicion?.grounds == [.links])
        #expect(room.state.health == .suspect)
        #expect(room.state.message?.contains("another site") == true)
        #expect(summary.notices.contains { $0.contains("another site") })
        #expect(try await room.items().count == before + 10, "nothing is lost")
        #expect(shown > 0)
        #expect(try await room.shown().isEmpty)
        #expect(try await room.events(.breaking).isEmpty)
        #expect(try await room.events(.feed).last?.terms.first?.kind == "suspect")
        await room.close()
    }

    @Test("another language")
    func language() async throws {
        let room = try await known()
        room.origin.set("/feed", feed: hijack(room, Self.french, host: "www.sahifa.example"))
        try await room.poll()
        #expect(room.state.suspicion?.grounds.contains(.language) == true)
        await room.close()
    }

    @Test("all items of one date")
    func frozen() async throws {
        let room = try await known()
        var feed = TestFeed.news(20, from: 100, until: room.clock.now)
        for index in feed.lines.indices { feed.lines[index].at = room.clock.now }
        room.origin.set("/feed", feed: feed.rss)
        try await room.poll()
        #expect(room.state.suspicion?.grounds == [.frozenDates])
        await room.close()
    }

    @Test("an archive poured out")
    func old() async throws {
        let room = try await known()
        room.origin.set("/feed", feed: TestFeed.news(20, from: 7000, until: room.clock.now - .days(90)).rss)
        try await room.poll()
        #expect(room.state.suspicion?.grounds == [.oldDates])
        await room.close()
    }

    @Test("its own items heal it; a failure, a 304 and a restart do not")
    func healed() async throws {
        let room = try await known()
        room.origin.set("/feed", feed: hijack(room, Self.casino))
        try await room.poll()
        room.origin.set("/feed", status: 500)
        try await room.poll(after: .hours(1))
        #expect(room.state.health == .failing)
        #expect(try await room.shown().isEmpty, "what fails is not believed the sooner")
        try await room.restart()
        #expect(try await room.shown().isEmpty)
        room.origin.set("/feed", feed: hijack(room, Self.casino))
        try await room.poll(after: .hours(1))
        #expect(room.state.health == .suspect)
        room.origin.set("/feed", feed: TestFeed.news(20, from: 100, until: room.clock.now).rss)
        try await room.poll(after: .hours(1))
        #expect(room.state.health == .healthy)
        #expect(room.state.message == nil)
        #expect(try await !room.shown().isEmpty)
        await room.close()
    }

    @Test("a person confirms it: then it is what it has become")
    func confirmed() async throws {
        let room = try await known()
        room.origin.set("/feed", feed: hijack(room, Self.french))
        try await room.poll()
        #expect(room.state.health == .suspect)
        try await room.room.poller.confirm(room.feed)
        #expect(room.state.health == .healthy)
        try await room.restart()
        #expect(room.state.suspicion == nil)
        #expect(try await !room.shown().isEmpty)
        for hour in 1...3 {
            room.clock.turn(by: .hours(1))
            room.origin.set("/feed", feed: hijack(room, Self.french.map { "\($0) \(hour)" }))
            try await room.poll()
            #expect(room.state.health == .healthy)
        }
        await room.close()
    }

    @Test("usual news is not strange: a burst, a strange item among others, a new site of the same paper")
    func usual() async throws {
        let room = try await known()
        var mixed = TestFeed.news(20, from: 100, until: room.clock.now)
        mixed.lines[3].title = Self.french[0]
        mixed.lines[4].host = "www.kasino.example"
        room.origin.set("/feed", feed: mixed.rss)
        try await room.poll()
        #expect(room.state.suspicion == nil)
        var moved = TestFeed.news(20, from: 110, until: room.clock.now)
        for index in moved.lines.indices { moved.lines[index].host = "new.sahifa-news.example" }
        room.origin.set("/feed", feed: moved.rss)
        try await room.poll(after: .hours(1))
        #expect(room.state.suspicion == nil, "its words came along")
        await room.close()
    }
}
