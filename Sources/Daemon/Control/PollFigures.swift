// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing

/// What the visits and deliveries since the start came to, for the metrics page.
struct PollFigures: Hashable, Sendable {
    /// How a visit ended: what one counter stands for.
    struct Ending: Hashable, Sendable {
        var outcome: PollOutcome
        /// Of a failure.
        var cause: PollCause?
    }

    private(set) var endings: [Ending: Int] = [:]
    /// Of all visits together.
    private(set) var duration = Duration.zero
    private(set) var bytes = 0
    private(set) var newItems = 0

    mutating func count(_ summary: PollSummary) {
        endings[Ending(outcome: summary.outcome, cause: summary.failure?.cause), default: 0] += 1
        duration += summary.duration
        bytes += summary.bytes
        newItems += summary.new
    }

    func add(to page: inout MetricsPage) {
        for outcome in PollOutcome.allCases {
            // From the start on, so that a rate can be taken of the first one.
            if outcome != .failed, endings[Ending(outcome: outcome)] == nil {
                add(0, Ending(outcome: outcome), to: &page)
            }
        }
        for (ending, count) in endings {
            add(count, ending, to: &page)
        }
        page.counter("berrah_poll_seconds_total", "Time that visits took, together.", duration.inSeconds)
        page.counter("berrah_poll_bytes_total", "Body bytes of visits, decompressed.", Double(bytes))
        page.counter(
            "berrah_new_items_total", "Items that visits and deliveries found new.", Double(newItems))
    }

    private func add(_ count: Int, _ ending: Ending, to page: inout MetricsPage) {
        var labels = ["outcome": ending.outcome.rawValue]
        labels["cause"] = ending.cause?.rawValue
        page.counter(
            "berrah_polls_total", "Visits and deliveries of hubs, by outcome and cause.", Double(count),
            labels: labels)
    }
}
