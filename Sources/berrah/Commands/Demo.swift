// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import HostSystem

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "The daemon on bundled samples, offline, in a temporary folder; a story breaks after half a minute."
    )

    @Option(help: "The port of the public server; 0 takes a free one.") var port = 0
    @OptionGroup var logging: LoggingOption

    func run() async throws {
        let demo = NewsDemo(port: port, now: { SystemClock.now() }, logger: logging.logger())
        do {
            try await demo.run { addresses in
                Output.line("merged \(addresses.merged)")
                Output.line("breaking \(addresses.breaking)")
                Output.line("status \(addresses.status)")
            }
        } catch let failure as DaemonFailure {
            Output.error("\(failure)")
            throw ExitCode(failure.exitCode)
        }
    }
}
