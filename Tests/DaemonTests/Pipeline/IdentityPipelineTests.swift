// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@testable import Daemon

/// What is the same item from one visit to the next, as the archive has it.
@Suite struct IdentityPipelineTests {
    private let items = (1...20).map {
        PressItem("n\($0)", "خبر رقم \($0 * 31) من المدينة", age: .minutes($0))
    }

    private func policy(_ room: PressRoom) throws -> String? {
        try room.archive.readAndWait { try $0.feedState("a")?.identityPolicy }
    }

    struct Change: Sendable, CustomStringConvertible {
        var description: String
        var change: @Sendable (PressItem) -> PressItem
    }

    static let harmless: [Change] = [
        Change(description: "from https to http") {
            var item = $0
            item.guid = "http://press.example/?p=\($0.name)"
            item.link = "http://press.example/\($0.name).html"
            return item
        },
        Change(description: "to another host") {
            var item = $0
            item.guid = "https://www.new-press.example/?p=\($0.name)"
            item.link = "https://www.new-press.example/\($0.name).html"
            return item
        },
        Change(description: "tracking added to the links") {
            var item = $0
            item.link =
                "https://press.example/\($0.name).html?utm_source=rss&amp;utm_medium=feed&amp;fbclid=x"
            return item
        },
        Change(description: "guids changed, links kept") {
            var item = $0
            item.guid = "v2-\($0.name)"
            return item
        },
        Change(description: "links changed, guids kept") {
            var item = $0
            item.link = "https://press.example/2026/\($0.name)/"
            return item
        },
    ]

    @Test("nothing comes to life again", arguments: harmless)
    func noResurrection(_ change: Change) async throws {
        let room = try PressRoom()
        #expect(try await room.publish("a", items).new == 20)
        room.advance(.minutes(10))
        let summary = try await room.publish("a", items.map(change.change))
        #expect(summary.items == 20)
        #expect(summary.new == 0)
        // And the new names are learnt: the next change starts from them.
        room.advance(.minutes(10))
        try room.restart()
        #expect(try await room.publish("a", items.map(change.change).reversed()).new == 0)
        #expect(try room.events(.item).count == 20)
    }

    @Test(
        "a twentieth of bad guids degrades the feed's policy, on record and for good",
        arguments: [(0, "guid"), (1, "link"), (2, "link"), (20, "link")])
    func degrades(_ bad: Int, _ expected: String) async throws {
        let room = try PressRoom()
        let spoilt = items.enumerated().map { index, item in
            var item = item
            if index < bad { item.guid = .some(nil) }
            return item
        }
        #expect(try await room.publish("a", spoilt).new == 20)
        #expect(try policy(room) == expected)
        try room.restart()
        room.advance(.minutes(10))
        #expect(try await room.publish("a", items).new == 0, "known by their links")
        #expect(try policy(room) == expected, "good guids later do not restore it")
    }

    @Test func neitherGuidsNorLinksLeaveTheText() async throws {
        let room = try PressRoom()
        let bare = items.map { item in
            var item = item
            item.guid = .some(nil)
            item.link = .some(nil)
            return item
        }
        #expect(try await room.publish("a", bare).new == 20)
        #expect(try policy(room) == "text")
        room.advance(.minutes(10))
        #expect(try await room.publish("a", bare.reversed()).new == 0)
    }

    @Test func aColumnUnderOneTitleIsNewEveryDay() async throws {
        let room = try PressRoom()
        for day in 1...4 {
            let summary = try await room.publish("a", [PressItem("times-\(day)", "مواقيت الصلاة بأكادير")])
            #expect(summary.new == 1, "day \(day)")
            room.advance(.days(1))
        }
        #expect(try room.events(.item).count == 4)
    }

    @Test func aChangeIsARevisionThatKeepsWhatWasSaid() async throws {
        let room = try PressRoom()
        try await room.publish("a", [PressItem("x", "مصرع 3 أشخاص في حادثة سير", "نص أول")])
        room.advance(.minutes(7))
        let summary = try await room.publish(
            "a", [PressItem("x", "مصرع 4 أشخاص في حادثة سير", "نص أول", age: .minutes(8))])
        #expect(summary.new == 0)
        let event = try #require(try room.events(.revision).first)
        #expect(event.terms.first?.words == ["title"])
        let revisions = try room.archive.readAndWait { view in
            try view.revisions(of: try #require(try view.latestItems(limit: 1).first).id)
        }
        #expect(revisions.map(\.title) == ["مصرع 3 أشخاص في حادثة سير"])
        #expect(revisions.map(\.changes) == [[.title]])
        #expect(revisions.map(\.at) == [room.now])
    }

    @Test func aPollThatBringsNothingNewLeavesNothingInTheLog() async throws {
        let room = try PressRoom()
        try await room.publish("a", items)
        let before = try room.events().count
        room.advance(.minutes(10))
        #expect(try await room.publish("a", items.reversed()).new == 0)
        #expect(try room.events().count == before)
    }
}
