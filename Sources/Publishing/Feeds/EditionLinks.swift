// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The addresses that an edition speaks of, in one format.
struct EditionLinks {
    let own: String
    /// The page for people.
    let page: String
    /// The other formats.
    let siblings: [(format: EditionFormat, address: String)]
    let hubs: [String]
    let previousArchive: String?
    let nextArchive: String?
    /// The subscription document that an archive belongs to.
    let current: String?

    init(_ edition: Edition, _ format: EditionFormat, _ site: PublicSite) {
        let address = EditionAddress(edition.key, format)
        func archive(_ day: CivilDate) -> String {
            site.address(EditionAddress(EditionKey(.day(day)), format).target)
        }
        own = site.address(address.target)
        page = site.address(edition.key.pagePath)
        siblings = EditionFormat.allCases.filter { $0 != format }
            .map { ($0, site.address(address.with($0).target)) }
        hubs = edition.isArchive ? [] : site.hubs
        previousArchive = edition.previousArchive.map(archive)
        nextArchive = edition.nextArchive.map(archive)
        current = edition.isArchive ? site.address(EditionAddress(EditionKey(.merged), format).target) : nil
    }
}
