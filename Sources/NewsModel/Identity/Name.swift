// SPDX-License-Identifier: Apache-2.0

/// A name given in the configuration, bound to what it names so that a feed's is never taken for a publisher's.
public struct Name<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
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

    public static func < (lhs: Name, rhs: Name) -> Bool {
        lhs.text < rhs.text
    }
}

/// Names one feed in configuration, status and metrics: given, else the publisher's and the first 8 hex digits
/// of SHA-256 of its address.
public typealias FeedID = Name<Feed>

/// Names one newsroom in configuration and in edition addresses.
public typealias PublisherID = Name<Publisher>

/// Names who stands behind publishers: one owner counts as one voice.
public typealias OwnerID = Name<Owner>

/// What an `OwnerID` names; it has no values of its own.
public enum Owner {}
