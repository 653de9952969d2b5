// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The learnt interval: longer when most of the document was known, shorter when little was.
struct AdaptiveInterval {
    let configuration: ScheduleConfiguration
    let report: PollReport
    let state: FeedState
    let now: Timestamp

    /// A visit further off its due time than this says little about the interval.
    private static let tolerance = Duration.minutes(20)

    func next(notes: ScheduleNotes, isGap: Bool) -> (interval: Duration, code: ScheduleReason) {
        let current = clamped(notes.base > 0 ? .seconds(notes.base) : configuration.interval)
        if notes.isFirstRead { return (clamped(configuration.interval), .firstRead) }
        if isGap {
            // Half of the time that was too long, whatever the interval had been.
            let elapsed = Duration.seconds(now.seconds - notes.lastGood)
            return (clamped(min(current / 2, elapsed / 2)), .gap)
        }
        let share = report.knownShare
        if share * 3 > 2 {
            guard !isEarly else { return (current, .kept) }
            // A feed without dates may be as fresh as any.
            let isFresh = notes.newest == 0 || now.seconds - notes.newest < 31 * 86400
            return (clamped(current + (isFresh ? .minutes(10) : .minutes(60))), .lengthened)
        }
        if share * 3 < 1 {
            guard !isLate else { return (current, .kept) }
            if current > configuration.interval {
                return (clamped(max(configuration.interval, current - .minutes(60))), .shortened)
            }
            return (clamped(current / 2), .shortened)
        }
        return (current, .kept)
    }

    private var isEarly: Bool {
        guard let due = state.nextDue else { return false }
        return now + Self.tolerance < due || state.interval.map { due - now > $0 / 2 } ?? false
    }

    private var isLate: Bool {
        state.nextDue.map { $0 + Self.tolerance < now } ?? false
    }

    private func clamped(_ interval: Duration) -> Duration {
        min(max(interval, configuration.minimum), configuration.maximum)
    }
}
