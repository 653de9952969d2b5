// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import HostSystem
import NewsModel

struct Discover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the feeds of a site, and print the lines for the sources.")

    @Argument(help: "The site's address, or the feed's.") var address: String
    @OptionGroup var configurationFile: ConfigurationOption

    func run() async throws {
        let loaded = try configurationFile.load(needsSources: false)
        let lookup: SourceLookup
        do {
            lookup = try SourceLookup(loaded.configuration, now: { SystemClock.now() })
        } catch {
            Output.error("\(error)")
            throw ExitCode(error.exitCode)
        }
        let found: [FoundFeed]
        do {
            found = try await lookup.feeds(at: address)
        } catch {
            Output.error("\(address): \(error.cause.rawValue): \(error.message)")
            throw ExitStatus.unavailable
        }
        await lookup.close()
        guard !found.isEmpty else {
            Output.error(
                "\(address): no feed was found there: ask the publisher, or try the page of a section")
            throw ExitStatus.noInput
        }
        for feed in found {
            Output.line("\(feed.line)  # \(Self.remark(on: feed))")
        }
    }

    static func remark(on feed: FoundFeed) -> String {
        let title = feed.title.map { "\($0): " } ?? ""
        let newest = feed.newest.map { ", the newest of \($0.rfc3339)" } ?? ""
        return "\(title)\(feed.format), \(feed.items) items\(newest)"
    }
}
