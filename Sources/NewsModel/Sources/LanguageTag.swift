// SPDX-License-Identifier: Apache-2.0

/// A language tag (BCP 47), kept in lower case: `ar`, `fr`, `zgh`, `ar-ma`.
public struct LanguageTag: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let text: String

    public init(_ text: String) {
        // As it is kept, nearly always; and this is asked for every item of every feed.
        let isKept = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        self.text = isKept ? text : text.lowercased().replacing("_", with: "-")
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The first subtag: `ar` of `ar-ma`.
    public var primary: String {
        guard let dash = text.utf8.firstIndex(of: UInt8(ascii: "-")) else { return text }
        return String(text[..<dash])
    }

    /// Which way its usual script runs.
    public var direction: TextDirection {
        Self.rightToLeft.contains(primary) ? .rightToLeft : .leftToRight
    }

    private static let rightToLeft = [
        "ar", "ary", "arq", "arz", "he", "fa", "ur", "ps", "sd", "yi", "dv", "ckb", "ug",
    ]

    public var description: String { text }

    public static func < (lhs: LanguageTag, rhs: LanguageTag) -> Bool {
        lhs.text < rhs.text
    }
}
