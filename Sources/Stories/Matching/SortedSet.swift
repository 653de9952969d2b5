// SPDX-License-Identifier: Apache-2.0

/// Sets kept as sorted arrays.
enum SortedSet {
    /// How many values both have.
    static func common<Value: Comparable>(_ left: [Value], _ right: [Value]) -> Int {
        var (first, second, count) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] < right[second] {
                first += 1
            } else if right[second] < left[first] {
                second += 1
            } else {
                count += 1
                first += 1
                second += 1
            }
        }
        return count
    }
}
