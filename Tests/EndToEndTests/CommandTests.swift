// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Exit codes and messages of the command line, as scripts rely on them.
@Suite struct CommandTests {
    struct Case: Sendable, CustomStringConvertible {
        var arguments: [String]
        var status: Int32
        var says: String
        var description: String { arguments.joined(separator: " ") }
    }

    static let cases: [Case] = [
        Case(arguments: ["--version"], status: 0, says: "berrah 1."),
        Case(arguments: ["nonsense"], status: 64, says: "nonsense"),
        Case(arguments: ["parse", "/nonexistent"], status: 66, says: "cannot be read"),
        Case(arguments: ["parse", "/etc/passwd"], status: 65, says: "berrah:"),
        Case(arguments: ["check", "--config", "/nonexistent.yaml"], status: 78, says: "/nonexistent.yaml"),
        Case(arguments: ["status", "--socket", "/nonexistent.sock"], status: 69, says: "no daemon answers"),
        Case(
            arguments: ["hide", "x", "--reason", "r", "--config", "/nonexistent.yaml"], status: 78,
            says: "/nonexistent.yaml"),
        Case(arguments: ["serve", "--config", "/nonexistent.yaml"], status: 78, says: "/nonexistent.yaml"),
    ]

    @Test(arguments: cases)
    func endsWithItsCodeAndSaysWhy(command: Case) async throws {
        let program = try RunningProgram(command.arguments)
        #expect(try await program.waitForEnd() == command.status)
        try await Eventually.holds("it says “\(command.says)”: \(program.output) \(program.errors)") {
            (program.output + program.errors).contains(command.says)
        }
    }

    @Test func everyMistakeOfAConfigurationIsNamedBeforeAnythingIsPolled() async throws {
        let workplace = try Workplace(
            sources: "publishers:\n  - {id: a, kind: dayly, feeds: [{url: x}]}",
            extra: "lissten: x\nretention: {days: 0}")
        let program = try RunningProgram(["serve", "--config", workplace.configuration])
        #expect(try await program.waitForEnd() == 78)
        for said in ["berrah.yaml:7:1", "did you mean “listen”", "retention.days"] {
            try await Eventually.holds("\(said) in \(program.errors)") { program.errors.contains(said) }
        }
    }
}
