// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// When a feed is read next, and why.
public struct ScheduleDecision: Hashable, Sendable {
    /// With jitter; never before `notBefore`.
    public var due: Timestamp
    /// From now, without jitter.
    public var interval: Duration
    public var code: ScheduleReason
    public var health: FeedHealth
    /// What the server asked for, capped: not even a person's refresh goes before it.
    public var notBefore: Timestamp?
    /// Failed visits in a row.
    public var failures: Int
    /// For how long items may have been missed; nil when the document reaches back to the last visit.
    public var gap: Duration?
    /// The feed has just fallen silent, far beyond its own rhythm.
    public var isSilenceAlarm: Bool
    /// What to keep as `FeedState.notes["schedule"]`.
    public var notes: String
    /// Why the visit failed; nil when it did not.
    public var failure: PollFailure?
    /// When this was decided.
    public var decided: Timestamp
    /// What status shows of a feed that does not fail: that it has fallen silent.
    public var note: String?

    /// What the log and the streams tell of a gap; nil when there was none.
    public var gapMessage: String? {
        guard let gap else { return nil }
        return
            "None of its items was known from the visit \(Self.text(gap)) before: some may have come and gone unseen. It "
            + "is read more often now."
    }

    /// Whole units: `40 min`, `3 h`, `9 days`.
    static func text(_ duration: Duration) -> String {
        let minutes = duration.components.seconds / 60
        return minutes < 120
            ? "\(minutes) min" : minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / 1440) days"
    }

    /// The reason as status shows it.
    public var reason: String { code.rawValue }

    /// Writes what was decided into the feed's state; what the visit itself showed (validators, digest, dates
    /// of the last visit) is the caller's.
    public func record(in state: inout FeedState) {
        state.nextDue = due
        state.notBefore = notBefore
        state.interval = interval
        state.reason = reason
        state.health = health
        state.failures = failures
        state.notes[SchedulePolicy.notesKey] = notes
        if failure == nil {
            state.failingSince = nil
        } else if state.failingSince == nil || state.cause != failure?.cause {
            state.failingSince = decided
        }
        state.cause = failure?.cause
        state.message = failure?.message ?? note
    }
}
