// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The names that a parsed item bears.
struct ItemNames {
    var guid: String?
    var link: String?

    init(_ item: ParsedItem) {
        let id = item.id?.split(whereSeparator: \.isNewline).joined()
        guid = id.flatMap { $0.isEmpty ? nil : $0 }
        link = item.url.flatMap { CanonicalAddress.key($0) }
    }
}
