// SPDX-License-Identifier: Apache-2.0

/// The weights of the pair score: a logistic regression over `PairFeatures.values`.
struct PairWeights {
    var bias: Double
    var weights: [Double]

    static let standard = PairWeights(
        bias: -9.381,
        weights: [
            -0.585, 3.964, 17.702, 0.195, -0.181, -0.142, 2.040, -1.329, 2.970, -3.204, 0.232, -20.014,
            -2.602, 13.143, 1.300, 1.826, -0.724, -3.009, -1.005, 1.234, -3.223, -1.792, 1.377, -2.323,
            3.249, -19.901, -3.775, -3.542, 0.908, 1.989, -2.388, -6.151, -5.299,
        ])

    /// A chance below e to this is none: about one in fifty.
    static let least = -4.0

    /// The chance that two items tell one story.
    func chance(_ features: PairFeatures) -> Double {
        if features.columnsDisagree { return 0 }
        return 1 / (1 + Logarithm.exponential(-bias - features.sum(weights)))
    }

    /// Whether the two may tell one story, whatever their titles' pieces and their leads' pairs say: both are looked
    /// at last, since they cost most. The sum is linear in either of the two.
    func mayTell(_ features: PairFeatures) -> Bool {
        let pieces =
            weights[4] + weights[23] * features.isShort + weights[27] * features.titleDifference
            + weights[30] * features.noSharedNumber + weights[31] * features.titleEntityConflict
        let lead =
            weights[7] + (weights[22] - weights[11] * features.age) * features.containment
            - weights[24] * features.numberConflict
        return bias + features.sum(weights) + max(0, pieces) + max(0, lead) > Self.least
    }
}
