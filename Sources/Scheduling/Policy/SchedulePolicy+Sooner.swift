// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension SchedulePolicy {
    /// When a feed is read instead of at its due time, now that a story of its publisher is breaking; nil when that is
    /// no sooner.
    ///
    /// The shortest interval after its last visit, but not before server and document asked for. A feed that fails, is
    /// gone or has an interval of its own keeps its due time. `jitter` is 0..<1.
    public func sooner(_ state: FeedState, feed: Feed, now: Timestamp, jitter: Double) -> Timestamp? {
        guard feed.interval == nil, [.healthy, .silent].contains(state.health), let due = state.nextDue,
            let last = state.lastPoll
        else { return nil }
        let wish = ServerWishes(state.hints, isBreaking: true, limit: configuration.maximum).floor?.interval
        var sooner = max(last + max(configuration.minimum, wish ?? .zero), now)
        sooner = SkippedHours(state.hints.pacing).firstOpen(from: sooner)
        if let notBefore = state.notBefore { sooner = max(sooner, notBefore) }
        // Not all of a publisher's sections at once.
        sooner = sooner + .milliseconds(Int64(Self.haste.inSeconds * Self.fraction(jitter) * 1000))
        return sooner < due ? sooner : nil
    }

    private static let haste = Duration.seconds(30)
}
