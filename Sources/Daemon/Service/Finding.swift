// SPDX-License-Identifier: Apache-2.0

/// One thing that `berrah doctor` looked at.
public struct Finding: Sendable, Equatable {
    public enum Verdict: String, Sendable {
        case good, doubtful, bad
    }

    public var subject: String
    public var verdict: Verdict
    /// What was found, and what to do where it is not good.
    public var words: String

    public init(_ subject: String, _ verdict: Verdict, _ words: String) {
        self.subject = subject
        self.verdict = verdict
        self.words = words
    }
}
