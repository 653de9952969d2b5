// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The addresses that an edition speaks of, in one format.
struct EditionLinks {
    /// One of them, as Atom's `link` says it and RSS borrows it.
    struct Link {
        let relation: String
        let type: String?
        let address: String
    }

    let own: String
    /// The page for people.
    let page: String
    let hubs: [String]
    let previousArchive: String?
    /// Itself, the page (RSS has an element for that), the other formats, the hubs, then its place in the archives
    /// (RFC 5005).
    let links: [Link]

    init(_ edition: Edition, _ format: EditionFormat, _ site: PublicSite) {
        let address = EditionAddress(edition.key, format)
        func archive(_ document: ArchiveDocument) -> String {
            site.address(EditionAddress(EditionKey(.archive(document)), format).target)
        }
        own = site.address(address.target)
        page = site.address(edition.key.pagePath)
        hubs = edition.key.isPushed ? site.hubs : []
        // The archives hold every story: what is behind a narrowed document is not what its reader asked for.
        previousArchive = edition.key.filter.isEmpty ? edition.previousArchive.map(archive) : nil
        let current = edition.isArchive ? EditionAddress(EditionKey(.merged), format).target : nil
        let chain = [
            ("current", current.map(site.address)), ("prev-archive", previousArchive),
            ("next-archive", edition.nextArchive.map(archive)),
        ]
        links =
            [Link(relation: "self", type: format.mediaType, address: own)]
            + (format == .atom ? [Link(relation: "alternate", type: "text/html", address: page)] : [])
            + EditionFormat.allCases.filter { $0 != format }.map {
                Link(
                    relation: "alternate", type: $0.mediaType, address: site.address(address.with($0).target))
            }
            + hubs.map { Link(relation: "hub", type: nil, address: $0) }
            + chain.compactMap { relation, address in
                address.map { Link(relation: relation, type: format.mediaType, address: $0) }
            }
    }
}
