// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation
import HostSystem
import Synchronization

struct Poll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Visit every due feed once, then exit: for cron and for measurements.",
        discussion: "Exits with 0 even when feeds fail, and with 75 while a daemon holds the state.")

    @OptionGroup var configurationFile: ConfigurationOption
    @Flag(help: "Every feed, due or not.") var all = false
    @Flag(help: "One JSON object a feed, then one with the totals.") var json = false
    @OptionGroup var logging: LoggingOption

    func run() async throws {
        let loaded = try configurationFile.load()
        let totals = Mutex(PollTotals())
        let isJSON = json
        do {
            let once = try PollOnce(
                loaded, now: { SystemClock.now() }, logger: logging.logger(loaded.configuration.logLevel))
            let items = try await once.run(all: all) { summary in
                totals.withLock { $0.count(summary) }
                if isJSON { Output.line(PollLine.json(summary)) }
            }
            let sum = totals.withLock { $0 }
            Output.line(isJSON ? sum.json(items: items) : sum.sentence(items: items))
        } catch let failure as DaemonFailure {
            Output.error("\(failure)")
            throw ExitCode(failure.exitCode)
        }
    }
}
