// SPDX-License-Identifier: Apache-2.0

/// Names one feed in configuration, status and metrics: given, else publisher and the first 8 hex digits of SHA-256 of its address.
public struct FeedID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        self.text = value
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }

    public static func < (lhs: FeedID, rhs: FeedID) -> Bool {
        lhs.text < rhs.text
    }
}
