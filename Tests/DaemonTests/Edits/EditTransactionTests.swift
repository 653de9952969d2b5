// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import Serving
import Stories
import Testing

@testable import Daemon

/// What each act leaves in the archive, and that taking it back leaves nothing of it.
@Suite struct EditTransactionTests {
    private static let start = Timestamp(rfc3339: "2026-11-22T08:00:00Z")!

    private func desk() async throws -> (EditionDesk, Item, Item) {
        let desk = try EditionDesk(now: Self.start + .hours(4))
        let one = try await desk.add("atlas", "الخبر الأول", at: Self.start)
        let other = try await desk.add("nord", "Le second", at: Self.start + .hours(1))
        return (desk, one, other)
    }

    /// Makes a story breaking news, now.
    @discardableResult
    private func callOut(_ name: StoryID, _ desk: EditionDesk) async throws -> Timestamp {
        let moment = desk.now
        try await desk.archive.write { transaction in
            var story = try #require(try transaction.view.story(name))
            story.state = .breaking
            story.alerted = moment
            try transaction.update(story)
        }
        return moment
    }

    /// Everything that an edit may change, to be compared before and after.
    private func state(_ desk: EditionDesk, _ items: Item...) async throws -> [String] {
        var lines: [String] = []
        for item in items {
            let found = try #require(try await desk.archive.read { try $0.item(item.id) })
            let story = try await desk.story(found.story)
            lines.append(
                "\(found.id) \(found.isHidden) \(String(describing: found.duplicateOf)) \(story.publicID) "
                    + "\(story.state) \(story.isHidden) \(story.lead) \(story.title) \(story.itemCount) "
                    + "\(story.ownerCount) \(String(describing: story.alerted))")
        }
        return lines
    }

    @Test(arguments: ["item", "address", "story"])
    func everyActTakenBackLeavesWhatWas(name: String) async throws {
        let (desk, one, other) = try await desk()
        let third = try await desk.add("souss", "تقرير ثالث", at: Self.start + .hours(2), to: one.story)
        let story = try await desk.story(one.story).publicID
        let target = ["item": one.publicID, "address": one.url ?? "", "story": story][name] ?? ""
        let commands: [EditorCommand] = [
            .init(action: .hide, target: target, reason: "r"), .init(action: .retract, target: target),
            .init(action: .merge, target: target, other: other.publicID),
            .init(action: .split, target: third.publicID), .init(action: .mute, target: "atlas"),
        ]
        for command in commands {
            let before = try await state(desk, one, other, third)
            let done = try await desk.edit(command)
            #expect(!done.isUndone)
            if command.action != .mute {
                #expect(try await state(desk, one, other, third) != before, "\(command.action)")
            }
            var undo = command
            undo.undo = true
            let undone = try await desk.edit(undo)
            #expect(undone.isUndone && undone.act == done.act)
            #expect(undone.event > done.event, "the taking back is an event of its own")
            #expect(try await state(desk, one, other, third) == before, "\(command.action)")
            await #expect(throws: EditRefusal.self) { _ = try await desk.edit(undo) }
        }
        let problems = try await desk.archive.checkIntegrity()
        #expect(problems == [])
    }

    @Test func aHiddenLeadGivesItsPlaceAndTheLastOneTakesTheStoryAlong() async throws {
        let (desk, one, _) = try await desk()
        let later = try await desk.add("souss", "تقرير لاحق", at: Self.start + .hours(2), to: one.story)
        _ = try await desk.edit(.init(action: .hide, target: one.publicID, reason: "أمر"))
        #expect(try await desk.story(one.story).lead == later.id)
        #expect(try await desk.story(one.story).title == "تقرير لاحق")
        _ = try await desk.edit(.init(action: .hide, target: later.publicID, reason: "أمر"))
        #expect(try await desk.story(one.story).isHidden)
        #expect(try await desk.collect("/feed").withdrawals.map(\.reason) == ["أمر"])
        // One of them shown again brings the story back.
        _ = try await desk.edit(.init(action: .hide, target: later.publicID, undo: true))
        #expect(try await !desk.story(one.story).isHidden)
        #expect(try await desk.story(one.story).lead == later.id)
    }

    @Test func whatIsHiddenIsNobodysVoice() async throws {
        let (desk, one, _) = try await desk()
        let later = try await desk.add("souss", "تقرير لاحق", at: Self.start + .hours(2), to: one.story)
        let hide = EditorCommand(action: .hide, target: later.publicID, reason: "أمر")
        _ = try await desk.edit(hide)
        #expect(try await desk.story(one.story).ownerCount == 1)
        var back = hide
        back.undo = true
        _ = try await desk.edit(back)
        #expect(try await desk.story(one.story).ownerCount == 2)
        // A story of which all is hidden keeps the voices that it had.
        _ = try await desk.edit(
            .init(action: .hide, target: try await desk.story(one.story).publicID, reason: "r"))
        #expect(try await desk.story(one.story).ownerCount == 2)
    }

    @Test func everyListOfStoriesSaysWhatWasTakenBack() async throws {
        let (desk, one, other) = try await desk()
        try await callOut(one.story, desk)
        let name = try await desk.story(one.story).publicID
        _ = try await desk.edit(.init(action: .hide, target: one.publicID, reason: "أمر"))
        let quiet = try await desk.story(other.story).publicID
        _ = try await desk.edit(.init(action: .retract, target: other.publicID))
        for address in ["/feed", "/language/ar", "/publisher/atlas", "/kind/national", "/region/souss-massa"]
        {
            let gone = try await desk.collect(address).withdrawals.map(\.id)
            #expect(Set(gone) == [name, quiet], "\(address)")
        }
        // The other one was never called out.
        #expect(try await desk.collect("/breaking").withdrawals.map(\.id) == [name])
        #expect(try await desk.collect("/breaking").withdrawals.map(\.reason) == ["أمر"])
    }

    @Test func listsOfItemsSayOfEachThatItWasTakenBack() async throws {
        let (desk, one, other) = try await desk()
        let third = try await desk.add("souss", "تقرير ثالث", at: Self.start + .hours(2), to: one.story)
        let name = try await desk.story(one.story).publicID
        func gone() async throws -> Set<String> {
            try await Set(desk.collect("/items").withdrawals.map(\.id))
        }
        _ = try await desk.edit(.init(action: .hide, target: name, reason: "أمر"))
        #expect(try await gone() == [one.publicID, third.publicID])
        _ = try await desk.edit(.init(action: .hide, target: name, undo: true))
        #expect(try await gone() == [])
        _ = try await desk.edit(.init(action: .retract, target: other.publicID))
        #expect(try await gone() == [other.publicID])
    }

    @Test func theAlertGoesWithAMergeAndComesBack() async throws {
        let (desk, elder, younger) = try await desk()
        let moment = try await callOut(younger.story, desk)
        let merge = EditorCommand(action: .merge, target: elder.publicID, other: younger.publicID)
        _ = try await desk.edit(merge)
        #expect(try await desk.story(elder.story).alerted == moment)
        #expect(try await desk.story(elder.story).state == .breaking)
        var back = merge
        back.undo = true
        _ = try await desk.edit(back)
        #expect(try await desk.story(elder.story).alerted == nil)
        #expect(try await desk.story(elder.story).state == .quiet)
        #expect(try await desk.story(younger.story).alerted == moment)
    }

    @Test(arguments: [EditorCommand.Action.retract, .hide])
    func whatWasWithdrawnIsNotMergedBackIn(action: EditorCommand.Action) async throws {
        let (desk, elder, younger) = try await desk()
        for (gone, kept) in [(younger, elder), (elder, younger)] {
            _ = try await desk.edit(.init(action: action, target: gone.publicID))
            await #expect(throws: EditRefusal.withdrawn) {
                _ = try await desk.edit(
                    .init(action: .merge, target: kept.publicID, other: gone.publicID))
            }
            #expect(try await desk.ids("/items") == [kept.publicID])
            _ = try await desk.edit(.init(action: action, target: gone.publicID, undo: true))
        }
    }

    @Test func ofSeveralMergesTheNamedOneIsTakenBack() async throws {
        let (desk, elder, second) = try await desk()
        let third = try await desk.add("souss", "خبر ثالث", at: Self.start + .hours(2))
        let names = try await [desk.story(second.story).publicID, desk.story(third.story).publicID]
        for item in [second, third] {
            _ = try await desk.edit(.init(action: .merge, target: elder.publicID, other: item.publicID))
        }
        let undone = try await desk.edit(.init(action: .merge, target: names[0], undo: true))
        #expect(undone.subject == names[0])
        #expect(try await desk.archive.read { try $0.item(second.id)?.story } == second.story)
        #expect(try await desk.archive.read { try $0.item(third.id)?.story } == elder.story)
    }

    @Test func theBreakingStreamHearsNoCorrectionOfWhatWasNeverCalledOut() async throws {
        let (desk, one, other) = try await desk()
        let acts: [EditorCommand] = [
            .init(action: .hide, target: one.publicID), .init(action: .retract, target: one.publicID),
            .init(action: .merge, target: one.publicID, other: other.publicID),
        ]
        for act in acts {
            var back = act
            back.undo = true
            _ = try await desk.edit(act)
            _ = try await desk.edit(back)
        }
        let told = try await ArchiveEvents(archive: desk.archive).events(after: EventSequence(0), limit: 100)
        #expect(!told.contains { $0.type == .correction })
        #expect(told.contains { $0.type == .story && $0.terms.map(\.kind) == ["restored"] })
    }

    @Test func storiesToldApartAreKnownToTheIndexThroughLaterMerges() async throws {
        let (desk, one, other) = try await desk()
        let joined = try await desk.add("souss", "تقرير", at: Self.start + .hours(2), to: one.story)
        let split = try await desk.edit(.init(action: .split, target: joined.publicID))
        let name = try #require(split.story)
        let new = try #require(try await desk.archive.read { try $0.story(publicID: name)?.story.id })
        #expect(
            try await desk.archive.read { try StorySeparations.standing($0) } == [
                one.story: [new], new: [one.story],
            ])
        // The old story becomes part of another: that one is apart from the new one, too.
        _ = try await desk.edit(.init(action: .merge, target: one.publicID, other: other.publicID))
        #expect(try await desk.archive.read { try StorySeparations.standing($0) }[new] == [one.story])
        // A merge that was taken back says the same of its two.
        _ = try await desk.edit(
            .init(action: .merge, target: one.publicID, other: other.publicID, undo: true))
        let apart = try await desk.archive.read { try StorySeparations.standing($0) }
        #expect(apart[one.story] == [new, other.story])
        // The split taken back, nothing keeps them apart.
        _ = try await desk.edit(.init(action: .split, target: joined.publicID, undo: true))
        #expect(try await desk.archive.read { try StorySeparations.standing($0) }[new] == nil)
    }

    struct Refused: Sendable {
        var command: EditorCommand
        var status: Int
    }

    @Test(arguments: [
        Refused(command: .init(action: .hide, target: "https://nowhere.example/1"), status: 404),
        Refused(
            command: .init(action: .retract, target: "urn:uuid:00000000-0000-5000-8000-000000000000"),
            status: 404),
        Refused(command: .init(action: .merge, target: "https://atlas.example/1"), status: 400),
        Refused(
            command: .init(
                action: .merge, target: "https://atlas.example/1", other: "https://atlas.example/1"),
            status: 409),
        Refused(command: .init(action: .split, target: "https://atlas.example/1"), status: 409),
        Refused(command: .init(action: .mute, target: "nobody"), status: 404),
        Refused(command: .init(action: .mute, target: "atlas", undo: true), status: 409),
    ])
    func whatCannotBeDoneChangesNothingAndSaysWhy(refused: Refused) async throws {
        let (desk, one, other) = try await desk()
        let before = try await state(desk, one, other)
        let last = try await desk.archive.read { try $0.lastEvent() }
        do {
            _ = try await desk.edit(refused.command)
            Issue.record("it was done")
        } catch let refusal as EditRefusal {
            #expect(refusal.failure.status == refused.status)
            #expect(!refusal.failure.message.isEmpty)
        }
        #expect(try await state(desk, one, other) == before)
        #expect(try await desk.archive.read { try $0.lastEvent() } == last)
    }

    @Test func theVeilTakesAHiddenArticleOutOfWhatOthersEventsLink() async throws {
        let (desk, one, other) = try await desk()
        // The merge's event links both.
        _ = try await desk.edit(.init(action: .merge, target: one.publicID, other: other.publicID))
        func links() async throws -> [String] {
            try await ArchiveEvents(archive: desk.archive).events(after: EventSequence(0), limit: 100)
                .filter { $0.type == .merge }.flatMap(\.links).map(\.url)
        }
        #expect(try await Set(links()) == [one.publicID, other.publicID])
        _ = try await desk.edit(.init(action: .hide, target: other.publicID, reason: "أمر"))
        #expect(try await links() == [one.publicID])
        _ = try await desk.edit(.init(action: .hide, target: other.publicID, undo: true))
        #expect(try await Set(links()) == [one.publicID, other.publicID])
    }

    @Test func theVeilPassesOverWhatIsHiddenAndLetsTheRestThrough() async throws {
        let (desk, one, other) = try await desk()
        func told() async throws -> [String] {
            try await ArchiveEvents(archive: desk.archive).events(after: EventSequence(0), limit: 100)
                .map { "\($0.type) \($0.item ?? $0.publishers.map(\.text).joined())" }
        }
        #expect(try await told() == ["item \(one.publicID)", "item \(other.publicID)"])
        _ = try await desk.edit(.init(action: .mute, target: "nord"))
        #expect(try await told() == ["item \(one.publicID)", "hidden nord"])
        _ = try await desk.edit(.init(action: .hide, target: one.publicID))
        #expect(try await told().filter { $0.hasPrefix("item") } == [])
        #expect(
            try await told().filter { $0.hasPrefix("hidden") }.count == 3, "the mute, the item, its story")
        // One at a time, nothing is passed over twice or forgotten.
        let events = ArchiveEvents(archive: desk.archive)
        var place = EventSequence(0)
        var seen = 0
        while let next = try await events.events(after: place, limit: 1).first {
            place = next.sequence
            seen += 1
        }
        #expect(seen == 3)
    }
}
