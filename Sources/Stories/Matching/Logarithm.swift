// SPDX-License-Identifier: Apache-2.0

/// Natural logarithms in thousandths, from a table: the same on every machine.
enum Logarithm {
    private static let size = 1 << 14
    private static let table: [Int32] = (0..<size).map { index in
        index == 0 ? 0 : Int32((natural(Double(index)) * 1000).rounded())
    }

    static func ofItems(_ count: Int) -> Int32 {
        count < size ? table[count] : large(count)
    }

    /// Of half the number.
    static func ofHalves(_ halves: Int) -> Int32 {
        (halves < size ? table[halves] : large(halves)) - 693
    }

    private static func large(_ count: Int) -> Int32 {
        var value = count
        var shifts: Int32 = 0
        while value >= size {
            value >>= 1
            shifts += 1
        }
        return table[value] + Int32((Double(shifts) * 693.147).rounded())
    }

    /// ln x for x ≥ 1: halved into 1…2, then the series of the inverse hyperbolic tangent.
    static func natural(_ value: Double) -> Double {
        var reduced = value
        var exponent = 0.0
        while reduced >= 2 {
            reduced /= 2
            exponent += 1
        }
        let ratio = (reduced - 1) / (reduced + 1)
        var power = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, to: 40, by: 2) {
            sum += power / odd
            power *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }

    /// e to the x, by scaling and the power series.
    static func exponential(_ value: Double) -> Double {
        let bounded = max(-40, min(40, value))
        let reduced = bounded / 64
        var term = 1.0
        var sum = 1.0
        for index in 1...12 {
            term *= reduced / Double(index)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
