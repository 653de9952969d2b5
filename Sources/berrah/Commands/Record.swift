// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import HostSystem

struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Visit every feed once and keep the raw answers, heads and bodies, in a folder.",
        discussion:
            "For tests and reports to publishers; works beside a running daemon. Cookies are left out.")

    @Argument(help: "The folder; made unless it is there.") var folder: String
    @OptionGroup var configurationFile: ConfigurationOption
    @OptionGroup var logging: LoggingOption

    func run() async throws {
        let loaded = try configurationFile.load()
        do {
            let record = try RecordRun(
                loaded, into: folder, now: { SystemClock.now() }, logger: logging.logger())
            try await record.run { Output.line(PollLine.json($0)) }
        } catch let failure as DaemonFailure {
            Output.error("\(failure)")
            throw ExitCode(failure.exitCode)
        } catch {
            Output.error("\(error)")
            throw ExitStatus.ioError
        }
    }
}
