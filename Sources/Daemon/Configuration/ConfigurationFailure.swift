// SPDX-License-Identifier: Apache-2.0

/// A configuration that cannot be used: every mistake that was found.
public struct ConfigurationFailure: Error, Sendable, CustomStringConvertible {
    public var problems: [ConfigurationProblem]

    public init(problems: [ConfigurationProblem]) {
        self.problems = problems
    }

    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
