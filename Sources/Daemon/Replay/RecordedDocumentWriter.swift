// SPDX-License-Identifier: Apache-2.0

/// Writes the feed document of one recorded item.
struct RecordedDocumentWriter {
    private(set) var bytes: [UInt8] = []

    mutating func open() {
        bytes.append(
            contentsOf: """
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>
                """.utf8)
    }

    mutating func close() {
        bytes.append(contentsOf: "</item></channel></rss>".utf8)
    }

    /// Left out when there is nothing to say.
    mutating func element(_ name: String, _ text: String?, closing: String? = nil) {
        guard let text, !text.isEmpty else { return }
        bytes.append(contentsOf: "<\(name)>".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            // XML has no way to say the other control characters.
            case 0..<9, 11, 12, 14..<32: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        bytes.append(contentsOf: "</\(closing ?? name)>".utf8)
    }
}
