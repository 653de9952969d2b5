// SPDX-License-Identifier: Apache-2.0

/// A number that the archive gives once and never again, bound to what it counts.
public struct RowNumber<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
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

    public static func < (lhs: RowNumber, rhs: RowNumber) -> Bool {
        lhs.number < rhs.number
    }
}

/// The archive's number of one item; never published (see `Item.publicID`).
public typealias ItemID = RowNumber<Item>

/// The archive's number of one story; permanent: a merged story keeps its number as a redirect.
public typealias StoryID = RowNumber<Story>

/// The place of one event in the append-only log; grows by at least one, never reused with other content.
public typealias EventSequence = RowNumber<NewsEvent>
