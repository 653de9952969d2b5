// SPDX-License-Identifier: Apache-2.0

/// How much news comes at each hour of the day: four voices at four in the morning say more than four at noon.
struct ArrivalBaseline: Codable, Hashable {
    /// A new day counts for that share of what is remembered.
    static let learning = 0.3
    /// Until so many hours have been seen, every hour is like the others.
    static let hoursToLearn = 72
    private static let hour: Int64 = 3_600_000

    /// Items by hour of the UTC day.
    private var usual = [Double](repeating: 0, count: 24)
    private var seen = [Int](repeating: 0, count: 24)
    private var current: Int64 = .min
    private var count = 0.0

    init() {}

    /// Takes in one item; arrivals do not go back in time.
    mutating func note(at milliseconds: Int64) {
        let hour = milliseconds / Self.hour
        if hour != current {
            if current != .min, hour > current { close(upTo: hour) }
            current = hour
            count = 0
        }
        count += 1
    }

    /// Items at that hour of the day ÷ those of an average hour; 1 as long as too little is known.
    func pace(at milliseconds: Int64) -> Double {
        let known = seen.reduce(0, +)
        let total = usual.reduce(0, +)
        let place = Int(milliseconds / Self.hour % 24)
        guard known >= Self.hoursToLearn, total > 0, seen[place] > 0 else { return 1 }
        return usual[place] * 24 / total
    }

    /// The hours until then are over; silent ones count, but not those of a machine that was off for a day.
    private mutating func close(upTo hour: Int64) {
        learn(current, count)
        guard hour - current <= 24 else { return }
        for silent in (current + 1)..<max(hour, current + 1) { learn(silent, 0) }
    }

    private mutating func learn(_ hour: Int64, _ count: Double) {
        let place = Int(hour % 24)
        usual[place] += seen[place] == 0 ? count : (count - usual[place]) * Self.learning
        seen[place] = min(seen[place] + 1, 1000)
    }
}
