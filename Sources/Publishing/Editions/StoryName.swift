// SPDX-License-Identifier: Apache-2.0

/// A story's permanent name between its two spellings: `urn:uuid:…` in documents, the bare UUID in addresses.
public struct StoryName: Hashable, Sendable {
    /// Lower case, without `urn:uuid:`.
    public let uuid: String

    /// Reads either spelling; nil for anything else.
    public init?(_ text: String) {
        var digits = text.lowercased()
        if digits.hasPrefix("urn:uuid:") {
            digits.removeFirst(9)
        }
        let bytes = Array(digits.utf8)
        let isUUID =
            bytes.count == 36
            && bytes.indices.allSatisfy { index in
                [8, 13, 18, 23].contains(index)
                    ? bytes[index] == UInt8(ascii: "-")
                    : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
                        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(bytes[index])
            }
        guard isUUID else { return nil }
        uuid = digits
    }

    /// `urn:uuid:…`: what entries and events carry.
    public var urn: String { "urn:uuid:" + uuid }

    /// `/story/…`: its page.
    public var path: String { "/story/" + uuid }
}
