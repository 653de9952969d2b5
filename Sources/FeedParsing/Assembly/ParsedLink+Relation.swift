// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension ParsedLink {
    /// Leads to a page, or does not say what it leads to.
    var mayBePage: Bool {
        guard let type else { return true }
        let bytes = type.utf8.span
        return bytes.firstIndex(of: "html", from: 0, to: bytes.count) != nil
    }
}

extension [ParsedLink] {
    /// Of the first alternate that is a page, else of the first alternate.
    var pageAddress: String? {
        var first: Int?
        // By their places: a link that is only looked at is not copied.
        for place in indices where self[place].relation == "alternate" {
            if self[place].mayBePage { return self[place].address }
            first = first ?? place
        }
        return first.map { self[$0].address }
    }
}
