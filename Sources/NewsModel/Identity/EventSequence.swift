// SPDX-License-Identifier: Apache-2.0

/// The place of one event in the append-only log; grows by at least one, never reused with other content.
public struct EventSequence: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public var number: Int64

    public init(_ number: Int64) {
        self.number = number
    }

    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public var description: String { String(number) }

    public static func < (lhs: EventSequence, rhs: EventSequence) -> Bool {
        lhs.number < rhs.number
    }
}
