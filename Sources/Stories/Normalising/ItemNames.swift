// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The names that a parsed item bears.
struct ItemNames {
    var guid: String?
    var link: String?
    /// The host of a guid that is an address, without `www.`.
    var host: String?

    init(_ item: ParsedItem) {
        let id = item.id.map { Self.mayHoldNewline($0) ? $0.split(whereSeparator: \.isNewline).joined() : $0 }
        guid = id.flatMap { $0.isEmpty ? nil : $0 }
        if let guid, guid.utf8.prefix(4).elementsEqual("http".utf8, by: { $0 | 0x20 == $1 }),
            let name = WebAddress.host(of: guid)
        {
            host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        }
        link = item.url.flatMap { CanonicalAddress.key($0) }
    }

    /// Line ends are controls of ASCII, U+0085, U+2028 or U+2029.
    private static func mayHoldNewline(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }
    }
}
