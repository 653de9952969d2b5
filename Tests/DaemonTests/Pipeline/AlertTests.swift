// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Daemon

/// Calling out through the whole pipeline and a real archive file.
@Suite struct AlertTests {
    static let cry = PressItem("cry", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا")

    private func opening(_ feed: FeedID) -> PressItem { PressRoom.opening(of: feed) }

    @Test func aStoryIsCalledOutOnceAcrossARestart() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        #expect(try room.events(.breaking).count == 1)
        try room.restart()
        room.advance(.minutes(2))
        for feed: FeedID in ["b", "wikala", "c"] {
            try await room.publish(feed, [PressItem("cry-\(feed)", Self.cry.title), opening(feed)])
            room.advance(.seconds(20))
        }
        #expect(try room.events(.breaking).count == 1)
        let story = try #require(try room.stories().first { $0.titles.contains(Self.cry.title) }).story
        #expect(story.alerted == PressRoom.start + .minutes(10))
        #expect(story.ownerCount == 4)
    }

    @Test func aReloadChangesTheRules() async throws {
        let room = try await PressRoom.opened()
        func rules(_ change: (inout Configuration.Breaking) -> Void) {
            var configuration = room.register.configuration
            change(&configuration.breaking)
            room.register.replace(configuration: configuration, catalogue: PressRoom.press, now: room.now)
        }
        rules { $0.trustedMark = 0.92 }
        try await room.publish("a", [Self.cry, opening("a")])
        #expect(try room.events(.breaking).isEmpty, "a's trust is 0.9")
        rules { $0.trustedMark = 0.55 }
        room.advance(.minutes(1))
        let flood = PressItem("flood", "عاجل: فيضانات جارفة تقطع الطريق الوطنية بورزازات")
        try await room.publish("c", [flood, opening("c")])
        #expect(try room.events(.breaking).compactMap(\.title) == [flood.title], "c's trust is 0.6")
    }

    @Test func votesFromBeforeARestartCountAfterIt() async throws {
        let tellings: [(FeedID, String, String)] = [
            (
                "c", "انهيار عمارة سكنية بفاس ومصرع 11 شخصا",
                "انهارت بناية من عدة طوابق بحي شعبي بمدينة فاس ما تسبب في مصرع 11 شخصا"
            ),
            (
                "d", "مصرع 11 شخصا تحت أنقاض عمارة سكنية بفاس",
                "سابقت فرق الإنقاذ الزمن لانتشال عالقين بفاس تحت أنقاض العمارة"
            ),
            (
                "e", "انهيار عمارة سكنية بفاس ومصرع 11 شخصا والبحث جار عن عالقين",
                "أمرت النيابة العامة بفتح تحقيق في حادث انهيار العمارة بفاس"
            ),
            (
                "f", "فاجعة بفاس.. انهيار عمارة سكنية ومصرع 11 شخصا",
                "اهتز حي شعبي بفاس على وقع سقوط عمارة آيلة للانهيار أودت بحياة 11 شخصا"
            ),
        ]
        let room = try await PressRoom.opened()
        room.advance(.minutes(5))
        for (index, telling) in tellings.enumerated() {
            #expect(try room.events(.breaking).isEmpty, "too few voices before the last one")
            if index == 3 { try room.restart() }
            try await room.publish(
                telling.0, [PressItem("x", telling.1, telling.2), opening(telling.0)])
            room.advance(.minutes(1))
        }
        #expect(try room.events(.breaking).count == 1)
    }

    @Test func twoTellingsThatMergeAreNotCalledOutAgain() async throws {
        let room = try await PressRoom.opened()
        try await room.publish(
            "a", [PressItem("x", "عاجل: حريق مهول بسوق الجملة بمدينة وجدة يخلف 14 مصابا"), opening("a")])
        room.advance(.minutes(1))
        try await room.publish(
            "c",
            [
                PressItem(
                    "y", "ألسنة اللهب تلتهم عشرات المحلات التجارية",
                    "اندلع حريق مهول بسوق الجملة بمدينة وجدة والتهمت ألسنة اللهب عشرات المحلات التجارية مخلفة 14 مصابا"
                ), opening("c"),
            ])
        room.advance(.seconds(30))
        try await room.publish(
            "d",
            [
                PressItem(
                    "z", "حريق مهول بسوق الجملة بمدينة وجدة: ألسنة اللهب تلتهم عشرات المحلات التجارية",
                    "اندلع حريق مهول بسوق الجملة بمدينة وجدة والتهمت ألسنة اللهب عشرات المحلات التجارية مخلفة 14 مصابا"
                ), opening("d"),
            ])
        for _ in 0..<6 {
            room.advance(.minutes(2))
            try await room.settle()
        }
        try room.restart()
        try await room.publish(
            "b", [PressItem("w", "عاجل: حريق مهول بسوق الجملة بمدينة وجدة يخلف 14 مصابا"), opening("b")])
        #expect(try room.events(.breaking).count == 1)
        let told = try room.stories().filter { $0.story.redirect == nil && $0.titles[0].contains("وجدة") }
        #expect(told.count == 1, "\(told.map(\.titles))")
    }

    @Test func theFirstDocumentOfANewSourceIsOldNews() async throws {
        let room = try PressRoom()
        try await room.publish("a", [Self.cry])
        #expect(try room.events(.breaking).isEmpty)
        #expect(try room.events(.item).count == 1)
    }

    @Test func anArchivePrintedAgainWithANewDateIsNoNews() async throws {
        let room = try await PressRoom.opened()
        let text = """
            أعلنت السلطات المحلية أن عمارة سكنية من أربعة طوابق انهارت بحي الحسني بفاس مخلفة 11 قتيلا و16 جريحا نقلوا إلى المستشفى الجامعي \
            فيما تواصل فرق الوقاية المدنية البحث عن عالقين تحت الأنقاض وفتحت النيابة العامة تحقيقا في ظروف الحادث
            """
        try await room.publish("c", [PressItem("old", "انهيار عمارة سكنية بفاس", text), opening("c")])
        for _ in 0..<10 {
            room.advance(.days(1))
            try await room.settle()
        }
        try await room.publish(
            "a", [PressItem("again", "عاجل: انهيار عمارة سكنية بفاس", text), opening("a")])
        #expect(try room.events(.breaking).isEmpty)
    }

    @Test func aStoryCoolsWhenNobodyNewTellsIt() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        room.advance(.minutes(119))
        try await room.settle()
        #expect(try room.events(.cooled).isEmpty)
        room.advance(.minutes(2))
        try await room.settle()
        #expect(try room.events(.cooled).count == 1)
        #expect(try await room.edition(.breaking) == [Self.cry.title])
    }

    @Test func aBreakingStoryDevelopsWithItsVoices() async throws {
        let room = try await PressRoom.opened()
        try await room.publish("a", [Self.cry, opening("a")])
        for feed: FeedID in ["c", "d", "e"] {
            room.advance(.minutes(2))
            try await room.publish(
                feed, [PressItem("cry-\(feed)", "انهيار عمارة سكنية بفاس ومصرع 11 شخصا"), opening(feed)])
        }
        #expect(try room.events(.developing).count == 1)
    }
}
