// SPDX-License-Identifier: Apache-2.0

/// One reason for a decision, stored with it and shown by `why`.
public struct Evidence: Hashable, Sendable, Codable {
    /// What kind of reason: `guid`, `link`, `text`, `mark`, `owners`, `words`, `names`, `numbers`, …
    public var kind: String
    /// In the units of the rule that gave it; 1 for a fact.
    public var score: Double
    /// The words, names, addresses or ids that it rests on.
    public var words: [String]

    public init(_ kind: String, score: Double = 1, words: [String] = []) {
        self.kind = kind
        self.score = score
        self.words = words
    }
}
