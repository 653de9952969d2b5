// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the archive, while no daemon runs.",
        discussion: """
            The replaced database stays beside it with “.replaced” added. Event numbers go on at least 1,000,000 above \
            the last one given, so that no reader takes an old number for a new event.
            """)

    @OptionGroup var configurationFile: ConfigurationOption
    @Argument(help: "A file that `berrah backup` wrote.") var file: String

    func run() async throws {
        let loaded = try configurationFile.load(needsSources: false)
        do {
            let last = try Restoration.restore(file, loaded)
            Output.line("restored \(file); the log goes on after event \(last)")
        } catch {
            Output.error("\(error)")
            throw ExitCode(error.exitCode)
        }
    }
}
