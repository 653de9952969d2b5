// SPDX-License-Identifier: Apache-2.0

import Testing

/// One way to misbehave, the cause that it must end in, and the time by which it must have ended.
struct HostileCase: Sendable, CustomTestStringConvertible {
    let name: String
    let cause: String
    /// Seconds.
    let deadline: Double
    let behaviour: Behaviour

    init(_ name: String, _ cause: String, within deadline: Double = 2, _ behaviour: @escaping Behaviour) {
        self.name = name
        self.cause = cause
        self.deadline = deadline
        self.behaviour = behaviour
    }

    var testDescription: String { "\(name): \(cause)" }

    /// A path of the origin, where it is served beside others.
    var path: String {
        "/"
            + name.replacing(" ", with: "-").filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
            }
    }

    static let all = slow + oversized + broken + redirecting + refusing + packed + odd + framing
}
