// SPDX-License-Identifier: Apache-2.0

/// A fixed map from packed words: open addressing, at most a quarter full, and no keyed hash, since its keys are
/// ours.
struct PackedWordTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]

    /// - Parameter words: none of them zero, which stands for an empty place.
    init(_ words: [UInt64: Value]) {
        var size = 8
        while size < words.count * 4 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (word, value) in words {
            var place = Self.place(of: word, in: size)
            while keys[place] != 0 { place = (place + 1) & (size - 1) }
            keys[place] = word
            values[place] = value
        }
        self.keys = keys
        self.values = values
    }

    subscript(word: UInt64) -> Value? {
        guard word != 0 else { return nil }
        var place = Self.place(of: word, in: keys.count)
        while keys[place] != 0 {
            if keys[place] == word { return values[place] }
            place = (place &+ 1) & (keys.count &- 1)
        }
        return nil
    }

    @inline(__always)
    private static func place(of word: UInt64, in size: Int) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size &- 1)
    }
}
