// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Daemon

@Suite struct PollFiguresTests {
    private func summary(_ outcome: PollOutcome, _ cause: PollCause? = nil, new: Int = 0) -> PollSummary {
        var summary = PollSummary(
            feed: "a", url: "https://a.example/feed", outcome: outcome, due: Timestamp(seconds: 0))
        summary.failure = cause.map { PollFailure($0, "صحيفة لا تجيب") }
        summary.new = new
        summary.bytes = 1000
        summary.duration = .milliseconds(250)
        return summary
    }

    private func lines(_ figures: PollFigures) -> Set<String> {
        var page = MetricsPage()
        figures.add(to: &page)
        let text = String(decoding: MetricsWriter.write(page), as: UTF8.self)
        return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    }

    @Test("every visit is counted once, by its outcome and its cause")
    func counted() {
        var figures = PollFigures()
        for summary in [
            summary(.changed, new: 3), summary(.unchanged), summary(.unchanged), summary(.failed, .timeout),
            summary(.failed, .http(503)), summary(.failed, .http(503)), summary(.changed, new: 2),
        ] {
            figures.count(summary)
        }
        #expect(
            lines(figures) == [
                "berrah_polls_total{outcome=\"changed\"} 2", "berrah_polls_total{outcome=\"unchanged\"} 2",
                "berrah_polls_total{cause=\"timeout\",outcome=\"failed\"} 1",
                "berrah_polls_total{cause=\"http-503\",outcome=\"failed\"} 2",
                "berrah_poll_seconds_total 1.75", "berrah_poll_bytes_total 7000", "berrah_new_items_total 5",
            ])
    }

    @Test("before the first visit the usual outcomes are zero")
    func none() {
        #expect(
            lines(PollFigures()) == [
                "berrah_polls_total{outcome=\"changed\"} 0", "berrah_polls_total{outcome=\"unchanged\"} 0",
                "berrah_poll_seconds_total 0", "berrah_poll_bytes_total 0", "berrah_new_items_total 0",
            ])
    }
}
