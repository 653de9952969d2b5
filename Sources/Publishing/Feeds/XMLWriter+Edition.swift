// SPDX-License-Identifier: Apache-2.0

/// What Atom and RSS documents have in common.
extension XMLWriter {
    /// An empty document with room for the edition, and our style sheet for browsers that show XML.
    init(for edition: Edition, site: PublicSite) {
        self.init(
            capacity: 2048 * (edition.entries.count + 1),
            styleSheet: site.local(PageAssets.feedStyle.path))
    }

    /// The edition's links; RSS says them in Atom's words, too.
    mutating func links(_ links: EditionLinks, as name: StaticString) {
        for link in links.links {
            element(name, ["rel": link.relation, "type": link.type, "href": link.address])
        }
    }

    /// Whether the document is whole or closed, in the words of RFC 5005; `fh` must be bound.
    mutating func history(of edition: Edition) {
        if edition.isArchive || edition.isComplete {
            element(edition.isArchive ? "fh:archive" : "fh:complete")
        }
    }
}

extension Edition {
    /// Bound where `history(of:)` has something to say.
    var historyNamespace: String? {
        isArchive || isComplete ? "http://purl.org/syndication/history/1.0" : nil
    }
}
