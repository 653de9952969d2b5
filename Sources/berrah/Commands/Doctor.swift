// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation
import HostSystem

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at everything that the daemon rests on, and say what to do about what is wrong.",
        discussion: "Exits with 65 when something is bad.")

    @OptionGroup var configurationFile: ConfigurationOption
    @Flag(help: "Count the archive anew where its counters are wrong.") var mend = false
    @Flag(help: "One JSON object.") var json = false

    private struct Report: Encodable {
        struct Line: Encodable {
            var subject, verdict, words: String
        }
        var findings: [Line]
    }

    func run() async throws {
        let loaded = try configurationFile.load()
        let findings = await Examination(loaded, now: SystemClock.now()).findings(mends: mend)
        if json {
            let report = Report(
                findings: findings.map {
                    .init(subject: $0.subject, verdict: $0.verdict.rawValue, words: $0.words)
                })
            Output.write(Array(try JSONEncoder().encode(report)) + [10])
        } else {
            var table = Table(headings: ["what", "is", "found"])
            for finding in findings {
                table.add([finding.subject, finding.verdict.rawValue, finding.words])
            }
            Output.line(table.text)
        }
        guard findings.allSatisfy({ $0.verdict != .bad }) else { throw ExitStatus.badData }
    }
}
