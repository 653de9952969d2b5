// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import HostSystem

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The configured sources as one YAML file, or as OPML for other readers.")

    @OptionGroup var configurationFile: ConfigurationOption
    @Flag(help: "OPML 2.0 instead of YAML.") var opml = false

    func run() async throws {
        let loaded = try configurationFile.load()
        Output.write(
            opml
                ? SourceLists.outlines(of: loaded, created: SystemClock.now())
                : Array(SourceLists.yaml(of: loaded).utf8))
    }
}
