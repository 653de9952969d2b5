// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Daemon

/// What was called out and does not hold: told as a correction, or taken back.
@Suite struct CorrectionEventTests {
    private let cry = AlertTests.cry

    private func opening(_ feed: FeedID) -> PressItem { PressRoom.opening(of: feed) }

    /// A room in which `a` has just cried out.
    private func called() async throws -> PressRoom {
        let room = try await PressRoom.opened()
        try await room.publish("a", [cry, opening("a")])
        try #require(try room.events(.breaking).count == 1)
        room.advance(.minutes(3))
        return room
    }

    private func changed(_ title: String, _ text: String = "") -> PressItem {
        PressItem(cry.name, title, text, age: .minutes(4))
    }

    @Test func aNewFigureInTheHeadlineIsACorrection() async throws {
        let room = try await called()
        try await room.publish("a", [changed("عاجل: انهيار عمارة سكنية بفاس ومصرع 12 شخصا"), opening("a")])
        let event = try #require(try room.events(.correction).first)
        #expect(event.terms.map(\.kind) == ["title"])
        #expect(event.terms.first?.words == [cry.title])
        #expect(try room.events(.withdrawn).isEmpty)
        #expect(try room.events(.breaking).count == 1)
    }

    @Test func aLongerTextAloneIsARevisionThatSaysSo() async throws {
        let room = try await called()
        try await room.publish("a", [changed(cry.title, "تفاصيل أوفى عن الحادث"), opening("a")])
        #expect(try room.events(.correction).isEmpty)
        let revision = try #require(try room.events(.revision).first)
        #expect(revision.terms.first?.kind == "changed")
        #expect(revision.terms.first?.words.contains("summary") == true)
        #expect(revision.terms.first?.words.contains("title") == false)
    }

    @Test(
        "a mark of correction by the publisher of the news",
        arguments: [
            ("تصحيح: انهيار عمارة سكنية بفاس ومصرع 9 أشخاص", EventType.correction, "correction"),
            ("تكذيب: لا صحة لانهيار عمارة سكنية بفاس ومصرع 11 شخصا", .withdrawn, "denial"),
        ])
    func marks(_ title: String, _ type: EventType, _ kind: String) async throws {
        let room = try await called()
        try await room.publish("a", [PressItem("second", title), cry, opening("a")])
        let told = try room.events(.correction, .withdrawn)
        #expect(told.map(\.type) == [type])
        #expect(told.first?.terms.first?.kind == kind)
    }

    @Test func aDenialBySomebodyElseIsAReport() async throws {
        let room = try await called()
        try await room.publish(
            "c",
            [PressItem("denial", "تكذيب: لا صحة لانهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("c")])
        #expect(try room.events(.correction, .withdrawn).isEmpty)
    }

    @Test func aMarkTakenBackSoonTakesTheAlertBack() async throws {
        let room = try await called()
        try await room.publish("a", [changed("انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("a")])
        #expect(try room.events(.withdrawn).count == 1)
        #expect(try await room.edition(.breaking).isEmpty)
        #expect(try await room.edition(.merged).contains("انهيار عمارة سكنية بفاس ومصرع 11 شخصا"))
    }

    @Test func aMarkTakenOffLateHasOnlyGrownOld() async throws {
        let room = try await called()
        room.advance(.minutes(40))
        try await room.publish("a", [changed("انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("a")])
        #expect(try room.events(.withdrawn, .correction).isEmpty)
    }

    @Test func anAlertTakenBackIsShownAgainWhenOthersTellItButNotCriedAgain() async throws {
        let room = try await called()
        try await room.publish("a", [changed("انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("a")])
        try #require(try room.events(.withdrawn).count == 1)
        try room.restart()
        room.advance(.minutes(1))
        try await room.publish(
            "b", [PressItem("b", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("b")])
        #expect(try room.events(.breaking).count == 1)
        #expect(try room.events(.developing).count == 1)
        #expect(try await room.edition(.breaking).count == 1)
    }

    @Test func anItemTakenOutOfItsFeedTakesTheAlertBack() async throws {
        let room = try await called()
        try await room.publish("a", [opening("a")])
        try await room.settle()
        #expect(try room.events(.withdrawn).isEmpty, "it may have been a slip of the server")
        room.advance(.minutes(11))
        try await room.settle()
        let event = try #require(try room.events(.withdrawn).first)
        #expect(event.terms.first?.kind == "removed")
        #expect(try await room.edition(.breaking).isEmpty)
        room.advance(.minutes(11))
        try await room.settle()
        #expect(try room.events(.withdrawn).count == 1, "told once")
    }

    @Test func anItemThatComesBackWasNeverGone() async throws {
        let room = try await called()
        try await room.publish("a", [opening("a")])
        room.advance(.minutes(5))
        try await room.publish("a", [cry, opening("a")])
        room.advance(.minutes(30))
        try await room.settle()
        #expect(try room.events(.withdrawn).isEmpty)
    }

    @Test func anItemThatRolledOffTheEndWasNotTakenAway() async throws {
        let room = try await called()
        try await room.publish(
            "a", (1...6).map { PressItem("n\($0)", "خبر آخر رقم \($0 * 37)", age: .seconds($0)) })
        room.advance(.minutes(30))
        try await room.settle()
        #expect(try room.events(.withdrawn).isEmpty)
    }

    @Test func whatOthersReportIsNotTakenBack() async throws {
        let room = try await called()
        try await room.publish("c", [PressItem("c", "انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening("c")])
        try await room.publish("a", [opening("a")])
        room.advance(.minutes(11))
        try await room.settle()
        #expect(try room.events(.withdrawn).isEmpty)
        #expect(try room.events(.correction).first?.terms.first?.kind == "removed")
        #expect(try await room.edition(.breaking).count == 1)
    }
}
