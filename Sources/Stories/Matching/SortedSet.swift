// SPDX-License-Identifier: Apache-2.0

/// Sets kept as sorted arrays.
enum SortedSet {
    /// How many values both have.
    @inline(__always)
    static func common<Value: Comparable>(_ left: Span<Value>, _ right: Span<Value>) -> Int {
        var (first, second, count) = (0, 0, 0)
        while first < left.count, second < right.count {
            // Without branches on what cannot be foreseen.
            let (mine, theirs) = (left[first], right[second])
            count += mine == theirs ? 1 : 0
            first += mine <= theirs ? 1 : 0
            second += theirs <= mine ? 1 : 0
        }
        return count
    }
}
