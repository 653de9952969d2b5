// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A reload of a running daemon, as its readers and its operator see it.
@Suite(.serialized) struct ReloadTests {
    @Test func aNewPublicAddressWaitsForTheNextStartAndNoLinkBreaks() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        let daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let before = try Answers.get(daemon.address + "/").text
        try workplace.extend("public_url: http://127.0.0.1:8077/news\nlanguages: [fr]\npublish: headline\n")
        let reload = try RunningProgram(["reload", "--socket", workplace.socket])
        #expect(try await reload.waitForEnd() == 0, "\(reload.errors)")
        let data = Data(reload.output.utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(report["need_restart"] as? [String] == ["public_url", "languages"])
        #expect((report["changed"] as? [[String: Any]])?.count == 3)
        for path in ["/", "/feed.atom", "/feed.json"] {
            let answer = try Answers.get(daemon.address + path)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("8077/news"), "\(path)")
            #expect(!answer.text.contains("\"/news/"), "\(path)")
        }
        let page = try Answers.get(daemon.address + "/").text
        #expect(page.contains("lang=\"ar\"") == before.contains("lang=\"ar\""))
        try await Eventually.holds("the log says so: \(daemon.program.errors)") {
            daemon.program.errors.contains("next start") && daemon.program.errors.contains("public_url")
        }
    }
}
