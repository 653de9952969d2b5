// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

struct Feeds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every feed with its state.")

    @OptionGroup var control: ControlOption
    @Flag(help: "One JSON object.") var json = false

    func run() async throws {
        let body = try control.ask("GET", "/feeds")
        guard !json else {
            Output.write(body + [10])
            return
        }
        let feeds = try Answer.decode(FeedsAnswer.self, from: body).feeds
        var table = Table(headings: ["feed", "state", "items", "last poll", "next due", "every", "why"])
        for feed in feeds {
            table.add([
                feed.id, feed.state, String(feed.items), feed.lastPoll ?? "–", feed.nextDue ?? "–",
                feed.intervalS.map { Answer.duration(seconds: Int($0)) } ?? "–",
                feed.cause.map { "\($0): \(feed.message ?? "")" } ?? feed.reason ?? "",
            ])
        }
        Output.line(table.text)
    }
}

/// `/feeds`, as far as the table shows it.
struct FeedsAnswer: Decodable {
    struct Feed: Decodable {
        var id, state: String
        var cause, message, lastPoll, nextDue, reason: String?
        var items: Int
        var intervalS: Double?
    }
    var feeds: [Feed]
}
