// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOHTTP1
import Synchronization
import Testing

@testable import Daemon

/// Every kind of sink is told of a breaking story once, also when it was away or the daemon was.
@Suite(.serialized) struct NotificationTests {
    @Test func aBreakingStoryReachesEverySinkOnce() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let receiver = try await Receiver { _ in (.serviceUnavailable, "") }
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        let note = workplace.folder + "/note.json"
        let program = try Self.program(in: workplace, "#!/bin/sh\ncat >> \(note)\n")
        try workplace.extend(
            """
            notify:
              - {webhook: "\(receiver.address)/hook", secret: "سر"}
              - {ntfy: "\(receiver.address)/souk", token: tk1}
              - {exec: ["\(program)", "$(touch \(workplace.folder)/shell)"]}

            """)
        var daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        #expect(receiver.requests(.POST).isEmpty, "what was there at the first start is no news")

        var flash = Press.derby
        flash.title = "عاجل: " + flash.title
        flash.minutesAgo = 0
        press.publish("atlas", [flash, Press.dam])
        try await daemon.poll("atlas")
        try await Eventually.holds("both were tried") {
            Set(receiver.requests(.POST).map(\.target)) == ["/hook", "/souk"]
        }
        try await Eventually.holds("the program was run, and that it was is noted") {
            FileManager.default.fileExists(atPath: note)
                && daemon.program.errors.contains("a notice was taken")
        }

        // Killed before anybody took it: told again after the start.
        daemon.program.signal(SIGKILL)
        _ = try await daemon.program.waitForEnd()
        let refused = receiver.requests(.POST).count
        receiver.answer { _ in (.ok, "") }
        daemon = try await RunningDaemon.start(workplace)
        try await Eventually.holds("both took it") { receiver.requests(.POST).count >= refused + 2 }
        let taken = receiver.requests(.POST).dropFirst(refused)
        let hook = try #require(taken.first { $0.target == "/hook" })
        let event = try #require(try JSONSerialization.jsonObject(with: Data(hook.body)) as? [String: Any])
        #expect(event["type"] as? String == "breaking")
        #expect(event["title"] as? String == flash.title)
        #expect(hook.headers.first(name: "x-berrah-event") == "breaking")
        #expect(
            hook.headers.first(name: "x-berrah-signature")
                == WebhookSender.signature(of: hook.body, secret: "سر"))
        let push = try #require(taken.first { $0.target == "/souk" })
        #expect(push.text == flash.title)
        #expect(push.headers.first(name: "authorization") == "Bearer tk1")
        #expect(push.headers.first(name: "click") == press.page("atlas", "derby"))

        // A later report of the same story is no second notice, nor is a further restart.
        press.publish("atlas", [Press.harvest, flash, Press.dam])
        try await daemon.poll("atlas")
        try await daemon.end()
        daemon = try await RunningDaemon.start(workplace)
        try await daemon.poll("atlas")
        try await daemon.end()
        #expect(receiver.requests(.POST).count == refused + 2)
        let said = try String(contentsOfFile: note, encoding: .utf8)
        #expect(said.split(separator: "\n").count == 1)
        #expect(said.contains("\"type\":\"breaking\""))
        #expect(!FileManager.default.fileExists(atPath: workplace.folder + "/shell"), "no shell is involved")
    }

    private static func program(in workplace: Workplace, _ text: String) throws -> String {
        try workplace.write("sink.sh", text)
        let path = workplace.folder + "/sink.sh"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
