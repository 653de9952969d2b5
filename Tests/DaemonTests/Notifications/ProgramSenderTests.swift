// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Daemon

/// Programs as sinks: what they get, and that a bad one harms nobody.
@Suite struct ProgramSenderTests {
    private static let notice = Notice(
        event: NewsEvent(
            sequence: EventSequence(7), time: Timestamp(seconds: 1_795_000_000), type: .breaking,
            title: "عاجل: \"هزة\" أرضية", publishers: ["atlas"]),
        logID: "ab")

    private func send(_ script: String, limit: Duration = .seconds(20)) async -> NoticeOutcome {
        var sender = ProgramSender(command: ["/bin/sh", "-c", script])
        sender.limit = limit
        return await sender.send(Self.notice)
    }

    @Test func theEventIsOneLineOfJSONOnStandardInput() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "berrah-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(await send("cat > \(file.path); env >> \(file.path)") == .taken)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let event = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        #expect(event?["title"] as? String == "عاجل: \"هزة\" أرضية")
        #expect(lines.contains("BERRAH_DELIVERY=ab/7"))
        // Nothing of our own surroundings, where credentials may be named.
        #expect(!lines.contains { $0.hasPrefix("HOME=") || $0.hasPrefix("CREDENTIALS") })
    }

    @Test func aFailureSaysWhatTheProgramSaid() async {
        #expect(await send("echo 'لا شبكة' >&2; exit 3") == .failed("the program ended with 3: لا شبكة"))
    }

    @Test func aProgramThatReadsNothingOrSaysTooMuchIsNoTrouble() async {
        #expect(await send("exec 0<&-; head -c 3000000 /dev/zero | tr '\\0' x") == .taken)
    }

    @Test func aProgramThatHangsIsEnded() async {
        #expect(
            await send("exec sleep 600", limit: .milliseconds(200))
                == .failed("the program did not end within 0 seconds"))
        #expect(
            await send("trap '' TERM; while :; do sleep 0.1; done", limit: .milliseconds(200))
                == .failed("the program did not end within 0 seconds"))
    }

    @Test func aProgramThatIsNotThereIsAFailure() async {
        let outcome = await ProgramSender(command: ["/nonexistent/program"]).send(Self.notice)
        guard case .failed(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.contains("cannot be run"))
    }
}
