// SPDX-License-Identifier: Apache-2.0

import Publishing

/// What is rendered, cached and coalesced as one.
enum DocumentKey: Hashable, Sendable {
    case edition(EditionAddress)
    case page(PageRequest)
    case sources
    /// A style sheet, script or image of the pages, by its path.
    case asset(String)

    /// Whether a browser that opens the address gets a page of it, and all others the feed.
    var variesByNavigation: Bool {
        switch self {
        case .edition(let address): address.format != .json
        case .page(let request):
            request.path.last.map { $0.hasSuffix(".atom") || $0.hasSuffix(".rss") } ?? false
        case .sources, .asset: false
        }
    }

    /// What an answer depends on, for caches (RFC 9110, section 12.5.5).
    var vary: String {
        var fields = ["Accept-Encoding"]
        if isPage {
            fields.append("Accept-Language")
        }
        if variesByNavigation {
            fields.append("Sec-Fetch-Mode")
        }
        return fields.joined(separator: ", ")
    }

    /// Whether answers differ by `Accept-Language`.
    var isPage: Bool {
        if case .page = self { true } else { false }
    }
}
