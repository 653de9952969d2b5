// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What the policy remembers of a feed between visits, beside its interval.
struct ScheduleNotes: Hashable, Sendable {
    /// The learnt interval, before server hints and the hour of day, in seconds; 0 when nothing was learnt.
    var base = 0
    /// Items published in each hour of the day (UTC), fading.
    var hours = HourHistogram()
    /// The newest item's date, seconds since the epoch.
    var newest: Int64 = 0
    /// Seconds between two items, on average; 0 when unknown.
    var gap = 0
    /// The last body, seconds since the epoch.
    var lastFull: Int64 = 0
    /// The last answer that could be read, 304s included, seconds since the epoch.
    var lastGood: Int64 = 0
    /// Failures in a row, weighted, in quarters.
    var quarters = 0
    /// The server has said 304 while there was news: its 304s are checked daily.
    var isDistrusted = false

    /// No body has been read yet.
    var isFirstRead: Bool { lastFull == 0 }

    /// Takes in the first document: its dates tell the pace and the hours, not which items are news.
    mutating func start(_ dates: [Timestamp], now: Timestamp) {
        learn(dates, now: now)
        let known = dates.map(\.seconds).filter { $0 <= now.seconds && $0 > now.seconds - 31 * 86400 }
        guard known.count > 2, let first = known.min(), let last = known.max() else { return }
        gap = Int(last - first) / (known.count - 1)
    }

    /// Takes in the dates of new items.
    mutating func learn(_ dates: [Timestamp], now: Timestamp) {
        let possible = dates.map(\.seconds).filter { $0 <= now.seconds && $0 > now.seconds - 31 * 86400 }
        guard let latest = possible.max() else { return }
        for date in possible { hours.add(secondOfDay: Int((date % 86400 + 86400) % 86400)) }
        let fresh = possible.filter { $0 > newest }
        if newest > 0, !fresh.isEmpty {
            let sample = Int(latest - newest) / fresh.count
            // An item weighs a twentieth of the past, a burst of twenty as much as all of it.
            gap = gap == 0 ? sample : (gap * 20 + sample * fresh.count) / (20 + fresh.count)
        }
        newest = max(newest, latest)
    }

    /// Quiet for twelve of its usual gaps and at least a day.
    func isSilent(now: Timestamp) -> Bool {
        guard gap > 0, hours.total >= 10 else { return false }
        return now.seconds - newest > Int64(max(86400, 12 * gap))
    }

    /// The sentence that status shows of a silent feed.
    func silence(now: Timestamp) -> String {
        let quiet = ScheduleDecision.text(.seconds(now.seconds - newest))
        return
            "No news for \(quiet), and it usually has some every \(ScheduleDecision.text(.seconds(gap))): look whether the "
            + "site has a new feed."
    }
}
