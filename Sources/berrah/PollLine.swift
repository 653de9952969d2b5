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

        /// Every key on every line: what has no value is null, where the synthesised method would leave it out.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(url, forKey: .url)
            try container.encode(outcome, forKey: .outcome)
            try container.encode(status, forKey: .status)
            try container.encode(cause, forKey: .cause)
            try container.encode(items, forKey: .items)
            try container.encode(new, forKey: .new)
            try container.encode(bytes, forKey: .bytes)
            try container.encode(ms, forKey: .ms)
        }

        private enum CodingKeys: String, CodingKey {
            case id, url, outcome, status, cause, items, new, bytes, ms
        }
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
        // The same order on every line, which an encoder alone does not promise.
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
