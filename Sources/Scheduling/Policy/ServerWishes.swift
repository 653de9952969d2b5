// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How long the server and the document ask to be left alone, on 200 and 304 alike.
struct ServerWishes {
    /// The longest wish, capped, and where it came from; nil when nothing is asked.
    let floor: (interval: Duration, code: ScheduleReason)?

    /// - Parameter limit: no wish is granted beyond it; years of `max-age` have been seen.
    init(_ hints: FreshnessHints, isBreaking: Bool, limit: Duration) {
        var wishes: [(interval: Duration, code: ScheduleReason)] = []
        if let fresh = hints.freshFor, fresh > .zero { wishes.append((fresh, .freshness)) }
        if let minutes = hints.pacing.ttl, minutes > 0 {
            wishes.append((.seconds(Int64(min(minutes, 1_000_000)) * 60), .timeToLive))
        }
        // Publishing software writes `hourly` into every feed without being told: no reason to be late for a
        // quake.
        if !isBreaking, let period = Self.period(hints.pacing) { wishes.append((period, .updatePeriod)) }
        floor = wishes.max { $0.interval < $1.interval }.map { (min($0.interval, limit), $0.code) }
    }

    /// The syndication module's period, divided by its frequency (RSS 1.0 modules: defaults `daily` and 1).
    private static func period(_ pacing: ParsedPacing) -> Duration? {
        guard pacing.updatePeriod != nil || pacing.updateFrequency != nil else { return nil }
        let hours: Int64
        switch (pacing.updatePeriod ?? "daily").lowercased() {
        case "hourly": hours = 1
        case "daily": hours = 24
        case "weekly": hours = 24 * 7
        case "monthly": hours = 24 * 30
        case "yearly": hours = 24 * 365
        default: return nil
        }
        return .seconds(hours * 3600 / Int64(min(max(pacing.updateFrequency ?? 1, 1), 3600)))
    }
}
