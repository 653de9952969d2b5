// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Two clients of different make follow the log over killed daemons: no gap, no double.
@Suite(.serialized) struct StreamResumeTests {
    @Test(.enabled(if: SystemPython.isComplete, "Python is not whole here: apt-get install python3"))
    func twoClientsFollowOverKillsAndRestarts() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        press.publish("nord", [Press.harvest])
        let workplace = try Workplace(sources: press.sources(["atlas", "nord"]))
        var daemon = try await RunningDaemon.start(workplace)
        // From now on at one port, so that the clients find their way back.
        try workplace.listen(at: daemon.address)
        let python = try PythonStream("\(daemon.address)/events?since=0")
        var curl = try RunningStream(daemon.address + "/events?since=0")
        var received: [Int] = []
        for round in 0..<4 {
            let flash = Press.Article(
                name: "flash-\(round)", title: "عاجل: الخبر رقم \(round) من سلسلة الأخبار المتفرقة",
                text: String(repeating: "نص \(round) مختلف عن غيره تماما \(round * 7919). ", count: 5),
                minutesAgo: 0)
            press.publish("atlas", [flash, Press.dam])
            try daemon.refresh("atlas")
            // Each round is cut off at another moment: before the poll, within it, after it.
            try await Eventually.holds("something of round \(round) came") {
                if round % 2 == 0 || curl.text.contains("flash-\(round)") { return true }
                // Asked again: beside a visit that was under way, a refresh is that visit, which may have read
                // what stood there before.
                try daemon.refresh("atlas")
                return false
            }
            daemon.program.signal(SIGKILL)
            _ = try await daemon.program.waitForEnd()
            try await Eventually.holds("curl saw the end") { !curl.isRunning }
            received += Self.ids(curl.text)
            daemon = try await RunningDaemon.start(workplace)
            curl = try RunningStream(
                daemon.address + "/events", headers: ["Last-Event-ID: \(received.last ?? 0)"])
        }
        try await daemon.poll("atlas")
        let last = try #require((daemon.status()["events"] as? [String: Any])?["last"] as? Int)
        try await Eventually.holds("both have everything up to \(last): \(python.text)") {
            Self.ids(curl.text).last ?? received.last == last && Self.ids(python.text).last == last
        }
        received += Self.ids(curl.text)
        let log = try RunningStream(daemon.address + "/events?since=0")
        try await Eventually.holds("the log was read again") { Self.ids(log.text).last == last }
        let expected = Self.ids(log.text)
        #expect(expected.count >= 4)
        #expect(received == expected)
        #expect(Self.ids(python.text) == expected)
        #expect(!python.text.contains("reset") && !curl.text.contains("event: reset"))
        try await daemon.end()
    }

    @Test func aNumberThatWasNeverGivenIsAnsweredWithReset() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let daemon = try await RunningDaemon.start(Workplace(sources: press.sources(["atlas"])))
        try await daemon.waitForFirstRound()
        let stream = try RunningStream(daemon.address + "/events", headers: ["Last-Event-ID: 999999"])
        try await Eventually.holds("it is reset") { stream.text.contains("event: reset") }
        // Filters: what passes them comes, with the same numbers; the rest does not.
        let french = try RunningStream(daemon.address + "/events?since=0&language=fr")
        let arabic = try RunningStream(daemon.address + "/events?since=0&publisher=atlas&kind=national")
        try await Eventually.holds("the filtered stream brings it") { arabic.text.contains(Press.dam.title) }
        #expect(!french.text.contains("event: item"))
        #expect(
            try Answers.get(daemon.address + "/events?min_state=nonsense").status == 400)
        try await daemon.end()
    }

    private static func ids(_ text: String) -> [Int] {
        text.split(separator: "\n").filter { $0.hasPrefix("id: ") }.compactMap { Int($0.dropFirst(4)) }
    }
}
