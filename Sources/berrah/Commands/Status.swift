// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "How the daemon is doing.")

    @OptionGroup var control: ControlOption
    @Flag(help: "One JSON object.") var json = false

    func run() async throws {
        let body = try control.ask("GET", "/status")
        guard !json else {
            Output.write(body + [10])
            return
        }
        let status = try Answer.decode(StatusAnswer.self, from: body)
        Output.line("berrah \(status.version), up \(Answer.duration(seconds: status.uptimeS))")
        let feeds = status.feeds
        Output.line(
            "feeds      \(feeds.total): \(feeds.healthy) healthy, \(feeds.failing) failing, \(feeds.silent) silent, "
                + "\(feeds.suspect) suspect")
        Output.line("items      \(status.items) in \(status.stories) stories, \(status.breaking) breaking")
        Output.line("events     up to \(status.events.last)")
        Output.line("listeners  \(status.subscribers.sse) on streams, \(status.subscribers.websub) by WebSub")
        Output.line("database   \(Answer.size(status.databaseBytes))")
        Output.line(
            "polled     last success \(status.lastSuccess ?? "never"), next due \(status.nextDue ?? "–")")
        for feed in status.worst {
            let message = feed.message.map { ": \($0)" } ?? ""
            Output.line("  \(feed.id): \(feed.cause ?? "") since \(feed.since ?? "–")\(message)")
        }
    }
}

/// `/status`, as far as the table shows it.
struct StatusAnswer: Decodable {
    struct Counts: Decodable {
        var total, healthy, failing, silent, suspect: Int
    }
    struct Events: Decodable {
        var last: Int64
    }
    struct Subscribers: Decodable {
        var sse, websub: Int
    }
    struct Worst: Decodable {
        var id: String
        var cause, message, since: String?
    }
    var version: String
    var uptimeS: Int
    var feeds: Counts
    var items, stories, breaking: Int
    var events: Events
    var subscribers: Subscribers
    var databaseBytes: Int
    var lastSuccess, nextDue: String?
    var worst: [Worst]
}
