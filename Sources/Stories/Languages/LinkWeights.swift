// SPDX-License-Identifier: Apache-2.0

/// The weights of the score of a link between languages: a logistic regression over `LinkFeatures.values`.
struct LinkWeights {
    var bias: Double
    var weights: [Double]

    static let standard = LinkWeights(
        bias: -5.751,
        weights: [
            14.214, -3.869, -6.559, 23.396, -1.622, -6.227, 1.195, 11.413,
            -0.488, -2.382, -2.281, -5.892, -8.158, -3.713, -1.174,
        ])

    /// The chance that two stories are one.
    func chance(_ features: LinkFeatures) -> Double {
        guard features.hard >= 2 else { return 0 }
        var sum = bias
        for (weight, value) in zip(weights, features.values) { sum += weight * value }
        return 1 / (1 + Logarithm.exponential(-sum))
    }
}
