// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How a publisher's items fall on the hours of the day (UTC).
struct HourHistogram: Hashable, Sendable {
    /// Twenty-four counts; halved when there are many, so that habits may change.
    private(set) var counts: [Int]

    init(counts: [Int] = []) {
        self.counts =
            counts.count == 24 ? counts.map { min(max($0, 0), Self.limit) } : Array(repeating: 0, count: 24)
    }

    private static let limit = 600
    /// Below this many items the hours are chance.
    private static let enough = 48
    /// Nobody sleeps so soundly that a visit is put off to more than four times the interval.
    private static let quietest = 0.25
    private static let busiest = 3.0

    var total: Int { counts.reduce(0, +) }

    mutating func add(secondOfDay: Int) {
        counts[secondOfDay / 3600 % 24] += 1
        if total > Self.limit { counts = counts.map { $0 / 2 } }
    }

    /// The time from `now` in which as much is published as in `interval` of an average hour.
    func stretched(_ interval: Duration, from now: Timestamp) -> Duration {
        let total = self.total
        guard total >= Self.enough else { return interval }
        let mean = Double(total) / 24
        var rest = interval.inSeconds
        var second = now.civil.secondOfDay
        var passed = 0.0
        // Two days bound the walk for any interval: a whole day uses up at least its quiet share.
        for _ in 0..<400 {
            let rate = min(max(smoothed(second / 3600) / mean, Self.quietest), Self.busiest)
            let untilHour = Double(3600 - second % 3600)
            if rest <= rate * untilHour { return .milliseconds(Int64((passed + rest / rate) * 1000)) }
            rest -= rate * untilHour
            passed += untilHour
            second = (second / 3600 + 1) % 24 * 3600
        }
        return interval
    }

    /// The count of an hour, with half the weight on its neighbours.
    private func smoothed(_ hour: Int) -> Double {
        Double(counts[hour] * 2 + counts[(hour + 23) % 24] + counts[(hour + 1) % 24]) / 4
    }
}
