// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import NewsModel

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check configuration and sources: every mistake with its place and a suggestion.")

    @OptionGroup var configurationFile: ConfigurationOption

    func run() async throws {
        let loaded = try configurationFile.load()
        for warning in loaded.warnings {
            Output.error("warning: \(warning)")
        }
        let feeds = loaded.catalogue.feeds
        let disabled = feeds.count { $0.disabled != nil }
        Output.line(
            "\(loaded.file ?? "defaults"): good; \(loaded.catalogue.publishers.count) publishers, "
                + "\(feeds.count) feeds, \(disabled) of them disabled")
    }
}
