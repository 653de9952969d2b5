// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct DemoTests {
    @Test func saysThreeLinesServesTheSamplesAndCriesOut() async throws {
        let program = try RunningProgram(["demo"])
        try await Eventually.holds("three lines: \(program.errors)") {
            program.output.split(separator: "\n").count == 3
        }
        let lines = program.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.map { $0[0] } == ["merged", "breaking", "status"])
        try await Eventually.holds("the samples are published") {
            try AtomReading(Answers.get(lines[0][1]).body).entries.count > 20
        }
        #expect(
            try Answers.get(lines[0][1]).text.contains(
                "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(lines[0][1])\"/>"),
            "an edition names itself by the port that was taken")
        let stream = try RunningStream(lines[1][1])
        #expect(try Answers.get("http://berrah/status", socket: lines[2][1]).status == 200)
        try await Eventually.holds(
            within: .seconds(55), "the demo's story breaks half a minute after the start"
        ) {
            stream.text.contains("event: breaking")
        }
        let tail = try RunningProgram(["tail", "--breaking", "--since", "0", "--socket", lines[2][1]])
        try await Eventually.holds("the log is followed: \(tail.errors)") { !tail.output.isEmpty }
        let told = tail.output.split(separator: "\n")
        #expect(told.allSatisfy { $0.contains("\"type\":\"breaking\"") }, "breaking stories only: \(told)")
        tail.signal(SIGINT)
        program.signal(SIGINT)
        #expect(try await program.waitForEnd() == 0)
        #expect(program.output.split(separator: "\n").count == 3, "standard output is exactly three lines")
        #expect(!FileManager.default.fileExists(atPath: lines[2][1]), "the temporary folder is gone")
    }
}
