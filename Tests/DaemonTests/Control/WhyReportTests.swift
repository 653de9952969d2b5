// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import SeededRandomness
import Serving
import Testing

@testable import Daemon

/// What `berrah why` answers, over the whole pipeline and a real archive file.
@Suite struct WhyReportTests {
    private static let cry = PressItem(
        "cry", "عاجل: انهيار عمارة سكنية بأكادير ومصرع 11 شخصا", categories: ["مجتمع"])

    private func opening(_ feed: FeedID) -> PressItem { PressRoom.opening(of: feed) }

    private func why(_ item: PressItem, in room: PressRoom) async throws -> WhyReport {
        try #require(try await room.why(item))
    }

    private func reason(_ report: WhyReport, _ edition: String) -> String? {
        report.absences.first { $0.edition == edition }?.reason
    }

    /// What is said must be what a reader of that edition gets.
    private func agrees(_ report: WhyReport, _ item: PressItem, in room: PressRoom) async throws {
        let scopes: [(String, EditionScope)] = [
            ("/feed", .merged), ("/items", .items), ("/breaking", .breaking),
            ("/language/ar", .language("ar")),
            ("/kind/national", .kind(.national)), ("/region/souss-massa", .region(.soussMassa)),
            ("/tag/agadir", .tag("agadir")),
        ]
        for (name, scope) in scopes {
            let isShown = try await room.edition(scope).contains(item.title)
            #expect(report.editions.contains(name) == isShown, "\(name)")
        }
    }

    @Test func anItemThatLeadsAStoryThatWasCalledOut() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        try await room.follow()
        let report = try await why(Self.cry, in: room)
        let story = try #require(report.story).replacing("urn:uuid:", with: "/story/")
        #expect(
            Set(report.editions) == [
                "/feed", "/items", "/breaking", "/language/ar", "/publisher/a", "/kind/national",
                "/region/souss-massa", "/tag/%D9%85%D8%AC%D8%AA%D9%85%D8%B9", "/tag/agadir", story, "/search",
            ])
        #expect(report.absences.map(\.edition) == ["/feed/archive/2026-11-23"])
        #expect(report.breaking?.state == .breaking)
        #expect(try #require(report.breaking?.score) >= 3)
        #expect(report.breaking?.threshold == 3)
        #expect(report.schedule?.reason == "feed-interval")
        #expect(report.schedule?.interval == .minutes(5))
        #expect(report.schedule?.nextDue == room.register.feedState("a").nextDue)
        try await agrees(report, Self.cry, in: room)
    }

    @Test func theNextDayItStandsInTheArchive() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        room.advance(.days(1))
        #expect(try await why(Self.cry, in: room).editions.contains("/feed/archive/2026-11-23"))
    }

    @Test func anItemThatAnotherOneLeads() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        room.advance(.minutes(1))
        let second = PressItem("second", "انهيار عمارة سكنية بأكادير ومصرع 11 شخصا والبحث عن عالقين")
        try await room.publish("c", [second, opening("c")])
        try await room.follow()
        let report = try await why(second, in: room)
        #expect(report.story == (try await why(Self.cry, in: room)).story)
        for edition in ["/feed", "/language/ar", "/kind/national", "/breaking"] {
            #expect(reason(report, edition)?.contains("linked there") == true, "\(edition)")
        }
        #expect(report.editions.contains("/items"))
        #expect(report.editions.contains("/publisher/c"), "that edition knows of no other report")
        try await agrees(report, second, in: room)
    }

    @Test func aStoryThatWasNotCalledOutSaysWhatItCameTo() async throws {
        let room = try await PressRoom.opened()
        let quiet = PressItem("quiet", "المجلس الجماعي لأكادير يصادق على ميزانية السنة المقبلة")
        try await room.publish("c", [quiet, opening("c")])
        for restarts in [false, true] {
            if restarts { try room.restart() }
            let report = try await why(quiet, in: room)
            let breaking = try #require(report.breaking)
            let score = try #require(breaking.score)
            #expect(breaking.state == .quiet)
            #expect(score > 0 && score < 3)
            #expect(breaking.threshold == 3)
            #expect(breaking.terms.contains { $0.kind == "owners" && $0.score == 1 })
            #expect(reason(report, "/breaking")?.contains("\(score)") == true)
        }
    }

    @Test func aReportThatIsNotFreshHasNoVoteAndThatIsSaid() async throws {
        let room = try await PressRoom.opened()
        var stale = Self.cry
        stale.age = .hours(30)
        try await room.publish("a", [stale, opening("a")])
        let breaking = try #require(try await why(stale, in: room).breaking)
        #expect(breaking.score == 0)
        #expect(breaking.terms.contains { $0.kind == "not-fresh" && $0.score == 1 })
    }

    @Test func aProlificPublishersStoryIsPassedOver() async throws {
        let room = try await PressRoom.opened()
        var random = SeededGenerator(seed: 5)
        // Words of nobody's language, so that no two of them are one story.
        let letters = Array("بتجحدرزسشصطعفقكلمنهوي")
        let many = (0..<130).map { number in
            let words = (0..<6).map { _ in
                String((0..<6).map { _ in letters.randomElement(using: &random) ?? "م" })
            }
            return PressItem("p\(number)", words.joined(separator: " "), age: .minutes(number + 1))
        }
        try await room.publish("c", many + [opening("c")])
        for item in [many[0], many[60], many[129]] {
            let report = try await why(item, in: room)
            let isShown = try await room.edition(.merged).contains(item.title)
            #expect(report.editions.contains("/feed") == isShown)
            #expect((reason(report, "/feed") == nil) == isShown)
        }
        let shown = try await room.edition(.merged)
        let left = try #require(many.last { !shown.contains($0.title) })
        let why = try #require(reason(try await why(left, in: room), "/feed"))
        #expect(why.contains("newer") || why.contains("publisher"), "\(why)")
    }

    @Test func aHiddenItemStandsNowhere() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        let (catalogue, moment) = (room.register.catalogue, room.now)
        let name = try #require(try await why(Self.cry, in: room).item)
        _ = try await room.archive.write { transaction in
            try EditTransaction(transaction: transaction, catalogue: catalogue, now: moment).perform(
                EditorCommand(action: .hide, target: name, reason: "خطأ في الخبر"))
        }
        let report = try await why(Self.cry, in: room)
        #expect(report.editions.isEmpty)
        #expect(reason(report, "/feed")?.contains("خطأ في الخبر") == true)
        #expect(reason(report, "/search") != nil && reason(report, "/kind/national") != nil)
    }

    @Test func anAddressNeverSeen() async throws {
        let room = try await PressRoom.opened()
        #expect(try await room.why(PressItem("nowhere", "")) == nil)
    }
}
