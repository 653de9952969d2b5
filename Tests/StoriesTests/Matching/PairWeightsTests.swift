// SPDX-License-Identifier: Apache-2.0

import SeededRandomness
import Testing

@testable import Stories

@Suite struct PairWeightsTests {
    @Test("what is ruled out early would have had no chance", arguments: 1...8)
    func bound(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let weights = PairWeights.standard
        var ruledOut = 0
        for _ in 0..<4000 {
            var features = PairFeatures()
            let scale = Double.random(in: 0...1, using: &random)
            features.titleCosine = Double.random(in: 0...scale, using: &random)
            features.leadCosine = Double.random(in: 0...scale, using: &random)
            features.containment = Double.random(in: 0...scale, using: &random)
            features.rareSum = Double.random(in: 0...scale, using: &random)
            features.titleDifference = Double.random(in: 0...1, using: &random)
            features.age = Double.random(in: 0...1, using: &random)
            features.isShort = Double(Int.random(in: 0...1, using: &random))
            features.numberConflict = Double(Int.random(in: 0...1, using: &random))
            features.noSharedNumber = Double(Int.random(in: 0...1, using: &random))
            features.titleEntityConflict = Double(Int.random(in: 0...1, using: &random))
            guard !weights.mayTell(features) else { continue }
            ruledOut += 1
            features.gramOverlap = Double.random(in: 0...1, using: &random)
            features.leadOverlap = Double.random(in: 0...1, using: &random)
            #expect(weights.chance(features) < 0.0181)
        }
        #expect(ruledOut > 100)
    }
}
