// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import HostSystem
import NewsModel

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check configuration and sources: every mistake with its place and a suggestion.")

    @OptionGroup var configurationFile: ConfigurationOption

    @Flag(help: "Visit every feed, and find those of sites.") var online = false

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
        if online { try await visit(loaded) }
    }

    /// One line a feed: what it is, what is wrong with it, or the line to put in its place.
    private func visit(_ loaded: LoadedConfiguration) async throws {
        let lookup: SourceLookup
        do {
            lookup = try SourceLookup(loaded.configuration, now: { SystemClock.now() })
        } catch {
            Output.error("\(error)")
            throw ExitCode(error.exitCode)
        }
        await lookup.check(loaded.catalogue) { feed, verdict in
            switch verdict {
            case .good(let found): Output.line("\(feed.id): good; \(Discover.remark(on: found))")
            case .page(let found):
                Output.line("\(feed.id): \(feed.publicURL) is a page; in its place:")
                for found in found { Output.line("  \(found.line)  # \(Discover.remark(on: found))") }
            case .failed(let failure):
                Output.line("\(feed.id): \(failure.cause.rawValue): \(failure.message)")
                for address in failure.advertised { Output.line("  advertised: \(address)") }
            }
        }
        await lookup.close()
    }
}
