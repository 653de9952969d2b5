// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension ParsedLink {
    /// Relations are told apart without regard to case (RFC 8288, section 2.1.1).
    func has(relation name: String) -> Bool {
        relation == name || (relation.utf8.count == name.utf8.count && relation.lowercased() == name)
    }

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
        var first: String?
        for link in self where link.has(relation: "alternate") {
            if link.mayBePage { return link.address }
            first = first ?? link.address
        }
        return first
    }
}
