// SPDX-License-Identifier: Apache-2.0

/// The archive's number of one story; permanent. A merged story keeps its number as a redirect.
public struct StoryID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
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

    public static func < (lhs: StoryID, rhs: StoryID) -> Bool {
        lhs.number < rhs.number
    }
}
