// SPDX-License-Identifier: Apache-2.0

/// Numbers that look random and are the same in every run, so that a failing run can be repeated.
///
/// SplitMix64 (Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0..<1
    public mutating func fraction() -> Double {
        Double(next() >> 11) / Double(UInt64(1) << 53)
    }

    public mutating func chance(_ probability: Double) -> Bool {
        fraction() < probability
    }

    public mutating func whole(_ range: Range<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }
}
