// SPDX-License-Identifier: Apache-2.0

import Daemon
import Foundation
import NewsModel

/// One feed's line of `berrah poll --json`.
enum PollLine {
    private struct Line: Encodable {
        var id: String
        var url: String
        var outcome: String
        var status: Int?
        var cause: String?
        var items: Int
        var new: Int
        var bytes: Int
        var ms: Int64
    }

    static func json(_ summary: PollSummary) -> String {
        let (seconds, attoseconds) = summary.duration.components
        let line = Line(
            id: summary.feed.text, url: summary.url, outcome: summary.outcome.rawValue,
            status: summary.status,
            cause: summary.failure?.cause.rawValue, items: summary.items, new: summary.new,
            bytes: summary.bytes,
            ms: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
