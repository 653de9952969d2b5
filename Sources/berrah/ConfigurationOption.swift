// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

/// `--config FILE`, as the commands that run the pipeline take it.
struct ConfigurationOption: ParsableArguments {
    @Option(name: .customLong("config"), help: "The configuration file.")
    var file: String?

    /// The checked configuration; every mistake is printed, and the process ends with 78.
    func load(needsSources: Bool = true) throws -> LoadedConfiguration {
        do {
            return try LoadedConfiguration.load(
                file: file, environment: ProcessInfo.processInfo.environment, needsSources: needsSources)
        } catch {
            for problem in error.problems {
                FileHandle.standardError.write(Data("\(problem)\n".utf8))
            }
            throw ExitStatus.badConfiguration
        }
    }
}
