// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

struct Tail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Follow the event log: one JSON line an event, until interrupted.")

    @OptionGroup var control: ControlOption
    @Flag(help: "Breaking stories only.") var breaking = false
    @Option(help: "Begin after this event; without it, with what comes next.") var since: Int64?

    func run() async throws {
        var lines = EventLines()
        let target = (breaking ? "/breaking/events" : "/events") + (since.map { "?since=\($0)" } ?? "")
        let client = try control.client()
        do {
            try client.follow(target) { bytes in
                for line in lines.take(bytes) {
                    Output.line(line)
                }
                return true
            }
        } catch {
            Output.error("\(error)")
            throw ExitStatus.unavailable
        }
    }
}
