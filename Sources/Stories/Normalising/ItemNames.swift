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
        let id = item.id?.split(whereSeparator: \.isNewline).joined()
        guid = id.flatMap { $0.isEmpty ? nil : $0 }
        if let guid, guid.lowercased().hasPrefix("http"), let name = WebAddress.host(of: guid) {
            host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        }
        link = item.url.flatMap { CanonicalAddress.key($0) }
    }
}
