// SPDX-License-Identifier: Apache-2.0

import SeededRandomness
import Testing

@testable import Stories

@Suite struct BestFewTests {
    @Test("the greatest are kept, greatest first", arguments: 1...10)
    func sorted(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<300).map { _ in UInt64.random(in: 0..<1000, using: &random) }
        for limit in [1, 16, 24, 500] {
            var best = BestFew(limit)
            for value in values { best.add(value) }
            #expect(best.keys == Array(values.sorted(by: >).prefix(limit)))
        }
    }
}
