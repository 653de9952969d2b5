// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation
import HostSystem

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The daemon, in the foreground; logs to standard error.")

    @OptionGroup var configurationFile: ConfigurationOption
    @OptionGroup var logging: LoggingOption

    func run() async throws {
        HangupSignal.ignore()
        FreedMemory.shareHeaps()
        let loaded = try configurationFile.load()
        let daemon = NewsDaemon(
            loaded, environment: ProcessInfo.processInfo.environment, now: { SystemClock.now() },
            logger: logging.logger(loaded.configuration.logLevel))
        do {
            try await daemon.run()
        } catch {
            Output.error("\(error)")
            throw ExitCode(error.exitCode)
        }
    }
}
