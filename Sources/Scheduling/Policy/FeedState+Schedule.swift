// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension FeedState {
    /// Takes over a decision and the dates of the visit that it follows; validators, digest and what was
    /// learnt of the document are the caller's.
    public mutating func apply(_ decision: ScheduleDecision, of report: PollReport, now: Timestamp) {
        firstPoll = firstPoll ?? now
        lastPoll = now
        decision.record(in: &self)
        if report.outcome == .failed {
            if let advertised = report.failure?.advertised, !advertised.isEmpty { suggested = advertised }
        } else {
            lastSuccess = now
            hints = report.hints
            if report.isFullAnswer { lastChange = now }
        }
    }
}
