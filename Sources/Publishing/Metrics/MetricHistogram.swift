// SPDX-License-Identifier: Apache-2.0

/// Observations counted by size, in base units.
public struct MetricHistogram: Hashable, Sendable {
    /// Upper bounds, rising; the last, infinity, is understood.
    public let bounds: [Double]
    /// Observations in each bucket by itself, one more than bounds.
    public private(set) var counts: [Int]
    public private(set) var sum: Double = 0

    public init(bounds: [Double]) {
        self.bounds = Set(bounds.filter(\.isFinite)).sorted()
        counts = Array(repeating: 0, count: self.bounds.count + 1)
    }

    /// Bounds for latencies from a millisecond to half a minute.
    public static let seconds = MetricHistogram(
        bounds: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30])

    public mutating func observe(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}
