// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a recorded stream of items through the pipeline in virtual time.",
        discussion: """
            The stream is a file of JSON lines in order of arrival, with sources.json beside it. Each decision is one \
            JSON line: {"id","story","dup_of"} for an item, {"time","item","story"} for an alert; a later line for an \
            item replaces the earlier one.
            """)

    @Option(help: "Where the decisions go; standard output otherwise.") var decisions: String?
    @Flag(help: "End with one JSON object: items, seconds_total, seconds_stories.") var json = false
    @Argument(help: "The stream.") var stream: String

    func run() async throws {
        do {
            let replay = try StreamReplay(path: stream)
            let output = try decisions.map { try ReplayOutput(path: $0) } ?? ReplayOutput()
            let clock = ContinuousClock()
            let start = clock.now
            let summary = try replay.run(
                now: { (clock.now - start) / .seconds(1) }, write: output.write)
            try output.flush()
            if json {
                Output.line(summary.json)
            } else if decisions == nil {
                Output.error(summary.text)
            } else {
                Output.line(summary.text)
            }
        } catch let failure as StreamFailure {
            Output.error(failure.message)
            if case .unreadable = failure { throw ExitStatus.noInput }
            throw ExitStatus.badData
        } catch let failure as ReplayOutput.Failure {
            Output.error(failure.message)
            throw failure.isAtOpening ? ExitStatus.cannotCreate : ExitStatus.ioError
        }
    }
}
