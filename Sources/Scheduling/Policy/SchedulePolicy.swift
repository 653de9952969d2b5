// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Decides when a feed is read next: as often as it has news, as seldom as its publisher asks, and never not
/// at all.
///
/// The learnt interval keeps the share of known items per visit between a third and two thirds, so that
/// nothing scrolls off unread and little is fetched in vain; then come the publisher's hours, breaking
/// stories, and last what the server and the document ask for, which only an interval in the configuration
/// may shorten, and nothing a Retry-After.
public struct SchedulePolicy: Sendable {
    public let configuration: ScheduleConfiguration

    public init(configuration: ScheduleConfiguration = ScheduleConfiguration()) {
        self.configuration = configuration
    }

    /// The key of this policy's notes in `FeedState.notes`.
    public static let notesKey = "schedule"

    /// The decision after a visit that ended at `now`; `state` is still the one before it, `jitter` is 0..<1.
    public func decide(
        _ report: PollReport, state: FeedState, feed: Feed, now: Timestamp, jitter: Double
    ) -> ScheduleDecision {
        var notes = ScheduleNotes(text: state.notes[Self.notesKey])
        if report.outcome == .failed {
            return failed(report, state: state, feed: feed, now: now, jitter: jitter, notes: &notes)
        }
        return succeeded(report, state: state, feed: feed, now: now, jitter: jitter, notes: &notes)
    }

    /// Whether the next request leaves the validators out: every eighth day of nothing but 304s, sooner for a
    /// busy feed, and daily where 304s have been wrong before.
    public static func wantsUnconditional(_ state: FeedState, now: Timestamp) -> Bool {
        let notes = ScheduleNotes(text: state.notes[notesKey])
        let lastFull = max(notes.lastFull, state.lastChange?.seconds ?? 0)
        // Validators without a body ever read would never bring one.
        return lastFull == 0 || now.seconds - lastFull >= patience(notes)
    }

    /// Whether the next request carries the validators that are known.
    public func asksConditionally(state: FeedState, now: Timestamp) -> Bool {
        !state.validators.isEmpty && !Self.wantsUnconditional(state, now: now)
    }

    /// Seconds of nothing but 304s that are believed.
    private static func patience(_ notes: ScheduleNotes) -> Int64 {
        if notes.isDistrusted { return 86400 }
        // A busy feed is doubted sooner: after fifty of its usual gaps.
        guard notes.gap > 0, notes.hours.total >= 48 else { return 8 * 86400 }
        return min(8 * 86400, max(2 * 86400, Int64(notes.gap) * 50))
    }

    private func succeeded(
        _ report: PollReport, state: FeedState, feed: Feed, now: Timestamp, jitter: Double,
        notes: inout ScheduleNotes
    ) -> ScheduleDecision {
        let isFirstRead = notes.isFirstRead
        if report.isFullAnswer {
            if !isFirstRead, now.seconds - notes.lastFull >= Self.patience(notes) {
                // News that came only unasked was hidden behind 304s; a probe without any clears the
                // suspicion.
                notes.isDistrusted = report.outcome == .changed && report.known < report.items
            }
        }
        if isFirstRead { notes.start(report.newest, now: now) } else { notes.learn(report.newest, now: now) }
        notes.quarters = 0

        let isGap = report.outcome == .changed && !report.overlapped && !isFirstRead && report.items > 0
        let gap = isGap && notes.lastGood > 0 ? Duration.seconds(now.seconds - notes.lastGood) : nil
        let adaptive = AdaptiveInterval(configuration: configuration, report: report, state: state, now: now)
        var (interval, code) = adaptive.next(notes: notes, isGap: isGap)
        notes.base = Int(interval.inSeconds)
        notes.lastGood = now.seconds
        if report.isFullAnswer { notes.lastFull = now.seconds }
        if code != .gap, code != .firstRead {
            let stretched = clamped(notes.hours.stretched(interval, from: now))
            if abs(stretched.inSeconds - interval.inSeconds) > interval.inSeconds * 0.1 {
                (interval, code) = (stretched, .rhythm)
            }
        }
        let ceiling = recentNewsCeiling(notes, now: now)
        if interval > ceiling { (interval, code) = (ceiling, .recentNews) }
        if report.isPushed {
            let backup = min(max(interval * 4, Self.shortestBackup), configuration.maximum)
            if backup > interval { (interval, code) = (backup, .pushBackup) }
        }
        if report.storyBreaking, interval > configuration.minimum {
            (interval, code) = (configuration.minimum, .breaking)
        }
        if let fixed = feed.interval {
            (interval, code) = (fixed, .feedInterval)
        } else {
            let wish = ServerWishes(
                report.hints, isBreaking: report.storyBreaking, limit: configuration.maximum)
            if let floor = wish.floor, floor.interval > interval {
                (interval, code) = (floor.interval, floor.code)
            }
        }

        let isSilent = notes.isSilent(now: now)
        let health: FeedHealth = isSilent ? .silent : .healthy
        var decision = ScheduleDecision(
            due: now, interval: interval, code: code, health: health, notBefore: nil, failures: 0,
            gap: gap, isSilenceAlarm: health == .silent && state.health != .silent, notes: notes.text,
            decided: now)
        if isSilent { decision.note = notes.silence(now: now) }
        finish(&decision, report: report, feed: feed, now: now, jitter: jitter)
        return decision
    }

    private func failed(
        _ report: PollReport, state: FeedState, feed: Feed, now: Timestamp, jitter: Double,
        notes: inout ScheduleNotes
    ) -> ScheduleDecision {
        let cause = report.failure?.cause
        let kind = FailureClass(cause)
        let before = notes.quarters
        notes.quarters = min(before + Int(kind.weight * 4), 120)
        var decision = ScheduleDecision(
            due: now, interval: .zero, code: kind.reason, health: .failing, notBefore: nil,
            failures: state.failures + 1, gap: nil, isSilenceAlarm: false, notes: notes.text,
            failure: report.failure, decided: now)
        if isGone(cause, state: state, now: now) {
            (decision.interval, decision.code, decision.health) = (.days(7), .gone, .gone)
        } else {
            let start = max(feed.interval ?? configuration.interval, kind.firstDelay)
            let doubled = start.inSeconds * Self.power(quarters: before)
            // A feed read more seldom than the ceiling is not read more often because it fails.
            let ceiling = max(configuration.maximum, feed.interval ?? .zero)
            decision.interval = .milliseconds(Int64(min(doubled, ceiling.inSeconds) * 1000))
            if cause == .rateLimited { decision.interval = max(decision.interval, .minutes(25)) }
        }
        finish(&decision, report: report, feed: feed, now: now, jitter: jitter)
        return decision
    }

    /// 2 to the power of a number of quarters.
    private static func power(quarters: Int) -> Double {
        let fraction = [1, 1.189207115002721, 1.4142135623730951, 1.681792830507429][quarters % 4]
        return fraction * Double(UInt64(1) << UInt64(min(quarters / 4, 40)))
    }

    /// 410 is an answer for good; 404 becomes one after two months.
    private func isGone(_ cause: PollCause?, state: FeedState, now: Timestamp) -> Bool {
        switch cause {
        case .gone:
            true
        case .http(404):
            state.health == .gone
                || (state.cause == .http(404) && state.failingSince.map { now - $0 >= .days(60) } ?? false)
        default:
            // A host that has vanished altogether after being gone stays gone.
            state.health == .gone
        }
    }

    /// Retry-After, skipped hours and jitter, the same for every decision.
    private func finish(
        _ decision: inout ScheduleDecision, report: PollReport, feed: Feed, now: Timestamp, jitter: Double
    ) {
        var due = now + decision.interval
        let asked = [report.failure?.notBefore, report.hints.retryAfter].compactMap(\.self).max()
        if let asked, asked > now {
            let notBefore = min(asked, now + Self.longestRetryAfter)
            decision.notBefore = notBefore
            if notBefore > due { (due, decision.code) = (notBefore, .retryAfter) }
        }
        if feed.interval == nil, report.outcome != .failed {
            let open = SkippedHours(report.hints.pacing).firstOpen(from: due)
            if open > due { (due, decision.code) = (open, .skipped) }
        }
        decision.interval = due - now
        let width = min(decision.interval.inSeconds * 0.1, 1800)
        decision.due = due + .milliseconds(Int64(width * Self.fraction(jitter) * 1000))
    }

    /// 0…1, whatever a caller's generator gives.
    static func fraction(_ jitter: Double) -> Double {
        jitter > 0 ? min(jitter, 1) : 0
    }

    static let longestRetryAfter = Duration.hours(48)
    /// Between two polls of a feed whose hub delivers.
    private static let shortestBackup = Duration.hours(1)

    /// Publishers of news are not left alone for a day because their feed is long.
    private func recentNewsCeiling(_ notes: ScheduleNotes, now: Timestamp) -> Duration {
        let age = now.seconds - notes.newest
        guard notes.newest > 0, age < 7 * 86400 else { return configuration.maximum }
        return min(
            configuration.maximum, max(configuration.minimum, configuration.interval * (age < 86400 ? 4 : 16))
        )
    }

    private func clamped(_ interval: Duration) -> Duration {
        min(max(interval, configuration.minimum), configuration.maximum)
    }
}
