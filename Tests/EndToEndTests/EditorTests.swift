// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The editor's hand over a running daemon: what it does is true everywhere at once, and can be taken back.
@Suite(.serialized) struct EditorTests {
    @Test func whatIsHiddenLeavesEverythingAndComesBack() async throws {
        let (press, daemon) = try await start(["atlas", "nord"])
        let page = press.page("nord", "derby")
        let title = Press.derby.title
        let editions = ["/feed.atom", "/items.atom", "/publisher/nord.atom", "/language/ar.atom"]
        for edition in editions {
            #expect(try daemon.titles(edition).contains(title), "\(edition)")
        }
        try await Eventually.holds("the search index has followed") {
            try daemon.titles("/search.atom?q=%D8%A7%D9%84%D9%86%D9%88%D8%B1%D8%B3").contains(title)
        }
        let stream = try RunningStream(daemon.address + "/events?since=0")
        try await Eventually.holds("the stream tells of it") { stream.text.contains(title) }

        let done = try daemon.edit(["action": "hide", "target": page, "reason": "حكم قضائي"])
        #expect(done.status == 200, "\(done.text)")
        for edition in editions + ["/search.atom?q=%D8%A7%D9%84%D9%86%D9%88%D8%B1%D8%B3"] {
            #expect(try !daemon.titles(edition).contains(title), "\(edition)")
        }
        #expect(try !Answers.get(daemon.address + "/").text.contains(title))
        try await Eventually.holds("the stream says that it is hidden, and why") {
            stream.text.contains("event: hidden") && stream.text.contains("حكم قضائي")
        }
        // Whoever resumes from before is not told of it any more.
        let late = try RunningStream(daemon.address + "/events?since=0")
        try await Eventually.holds("the late reader has caught up") { late.text.contains("event: hidden") }
        #expect(!late.text.contains(title))
        let why = try daemon.why(page)
        #expect(
            (why["not_in"] as? [[String: Any]])?.first?["reason"] as? String
                == "hidden by the editor: حكم قضائي")
        #expect((why["edits"] as? [[String: Any]])?.first?["action"] as? String == "hide")
        #expect(try daemon.edit(["action": "hide", "target": page]).status == 409)

        // It stays so over a restart, and when the feed changes it.
        try await daemon.end()
        let again = try await RunningDaemon.start(daemon.workplace)
        var changed = Press.derby
        changed.text += " وأضاف المدرب أن الفوز مستحق."
        press.publish("nord", [changed])
        try await again.poll("nord")
        #expect(try !again.titles("/items.atom").contains(title))

        let back = try again.edit(["action": "hide", "target": page, "undo": true])
        #expect(back.status == 200, "\(back.text)")
        #expect(try back.json()["undone"] as? Bool == true)
        for edition in editions {
            #expect(try again.titles(edition).contains(title), "\(edition)")
        }
        #expect(try again.edit(["action": "hide", "target": page, "undo": true]).status == 409)
        try await again.end()
    }

    @Test func mergedStoriesAreOneUnderTheEldersNameAndApartAgainWhenTakenBack() async throws {
        let (press, daemon) = try await start(["atlas", "nord"])
        let one = press.page("atlas", "dam")
        let other = press.page("nord", "derby")
        let elder = try #require(daemon.why(one)["story"] as? String)
        let younger = try #require(daemon.why(other)["story"] as? String)
        try #require(elder != younger)
        let done = try daemon.edit(["action": "merge", "target": other, "other": one, "reason": "same event"])
        #expect(done.status == 200, "\(done.text)")
        let kept = try #require(try done.json()["story"] as? String)
        let gone = kept == elder ? younger : elder
        #expect(try daemon.why(one)["story"] as? String == kept)
        #expect(try daemon.why(other)["story"] as? String == kept)
        #expect(try AtomReading(Answers.get(daemon.address + "/feed.atom").body).entries.map(\.id) == [kept])
        // The old address leads to the new one.
        let moved = try Answers.get(daemon.address + "/story/" + gone.dropFirst("urn:uuid:".count))
        #expect(moved.status == 301)
        #expect(moved.headers["location"] == "/story/" + kept.dropFirst("urn:uuid:".count))
        #expect(try daemon.edit(["action": "merge", "target": one, "other": other]).status == 409)

        #expect(
            try daemon.edit(["action": "merge", "target": one, "other": other, "undo": true]).status == 200)
        #expect(try daemon.why(one)["story"] as? String == elder)
        #expect(try daemon.why(other)["story"] as? String == younger)
        #expect(
            try Set(AtomReading(Answers.get(daemon.address + "/feed.atom").body).entries.map(\.id))
                == [elder, younger])
        try await daemon.end()
    }

    @Test func whatWasSplitStaysApartOverARestart() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        press.publish("nord", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas", "nord"]))
        var daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let one = press.page("atlas", "dam")
        let other = press.page("nord", "dam")
        let together = try #require(daemon.why(one)["story"] as? String)
        #expect(try daemon.why(other)["story"] as? String == together)

        let done = try daemon.edit(["action": "split", "target": other, "reason": "another dam"])
        #expect(done.status == 200, "\(done.text)")
        let apart = try #require(try done.json()["story"] as? String)
        #expect(apart != together)
        #expect(try daemon.edit(["action": "split", "target": other]).status == 409)
        try await daemon.end()

        // New items make the index load; the split one is where the editor put it.
        daemon = try await RunningDaemon.start(workplace)
        press.publish("atlas", [Press.dam, Press.harvest])
        try await daemon.poll("atlas")
        #expect(try daemon.why(one)["story"] as? String == together)
        #expect(try daemon.why(other)["story"] as? String == apart)
        #expect(try daemon.titles("/feed.atom").count == 3)

        #expect(try daemon.edit(["action": "split", "target": other, "undo": true]).status == 200)
        #expect(try daemon.why(other)["story"] as? String == together)
        #expect(try daemon.titles("/feed.atom").count == 2)
        try await daemon.end()
    }

    @Test func aRetractedStoryIsToldOnTheBreakingStreamAndGone() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        let daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        var flash = Press.derby
        flash.title = "عاجل: " + flash.title
        flash.minutesAgo = 0
        press.publish("atlas", [flash, Press.dam])
        let stream = try RunningStream(daemon.address + "/breaking/events")
        try await daemon.poll("atlas")
        try await Eventually.holds("it is called out") { stream.text.contains("event: breaking") }
        #expect(try daemon.titles("/breaking.atom").count == 1)

        let run = try RunningProgram([
            "retract", press.page("atlas", "derby"), "--reason", "خبر كاذب", "--socket", workplace.socket,
        ])
        #expect(try await run.waitForEnd() == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("retracted: urn:uuid:"))
        #expect(try daemon.titles("/breaking.atom").isEmpty)
        #expect(try daemon.titles("/feed.atom").count == 1)
        try await Eventually.holds("the stream takes it back") {
            stream.text.contains("event: withdrawn") && stream.text.contains("خبر كاذب")
        }
        let undo = try RunningProgram([
            "retract", press.page("atlas", "derby"), "--undo", "--socket", workplace.socket,
        ])
        #expect(try await undo.waitForEnd() == 0, "\(undo.errors)")
        #expect(try daemon.titles("/breaking.atom").count == 1)
        try await Eventually.holds("the stream corrects itself") { stream.text.contains("event: correction") }
        try await daemon.end()
    }

    @Test func aMutedPublisherIsReadAndNotPublished() async throws {
        let (press, daemon) = try await start(["atlas", "nord"])
        #expect(try daemon.edit(["action": "mute", "target": "nord", "reason": "spam"]).status == 200)
        #expect(try daemon.titles("/feed.atom") == [Press.dam.title])
        #expect(try daemon.titles("/items.atom") == [Press.dam.title])
        let stream = try RunningStream(daemon.address + "/events?since=0")
        press.publish("nord", [Press.harvest, Press.derby])
        try await daemon.poll("nord")
        #expect(try daemon.items() == 3, "it is read all the same")
        #expect(try daemon.titles("/items.atom") == [Press.dam.title])
        try await Eventually.holds("the mute is told") { stream.text.contains("event: hidden") }
        #expect(!stream.text.contains(Press.harvest.title))
        #expect(try daemon.edit(["action": "mute", "target": "nord", "undo": true]).status == 200)
        #expect(try daemon.titles("/items.atom").count == 3)
        #expect(try daemon.edit(["action": "mute", "target": "nobody"]).status == 404)
        try await daemon.end()
    }

    private func start(_ publishers: [String]) async throws -> (Press, RunningDaemon) {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        press.publish("nord", [Press.derby])
        let daemon = try await RunningDaemon.start(try Workplace(sources: press.sources(publishers)))
        try await daemon.waitForFirstRound()
        return (press, daemon)
    }
}
