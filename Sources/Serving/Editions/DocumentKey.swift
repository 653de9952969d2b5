// SPDX-License-Identifier: Apache-2.0

import Publishing

/// What is rendered, cached and coalesced as one.
enum DocumentKey: Hashable, Sendable {
    case edition(EditionAddress)
    case page(PageRequest)
    case sources
    /// A style sheet, script or image of the pages, by its path.
    case asset(String)

    /// Whether answers differ by `Accept-Language`.
    var isPage: Bool {
        if case .page = self { true } else { false }
    }
}
