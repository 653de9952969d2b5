// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes editions as RSS 2.0 by the RSS Advisory Board's Best Practices Profile.
public struct RSSWriter: Sendable {
    private let site: PublicSite

    public init(site: PublicSite) {
        self.site = site
    }

    public func write(_ edition: Edition) -> [UInt8] {
        let wording = Wording.of(edition.language)
        let links = EditionLinks(edition, .rss, site)
        var xml = XMLWriter(for: edition, site: site)
        xml.element(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:media": "http://search.yahoo.com/mrss/",
                "xmlns:fh": edition.historyNamespace,
            ]
        ) { rss in
            rss.element("channel") { channel in
                writeHead(edition, links, to: &channel)
                for entry in edition.entries {
                    writeItem(entry, wording, to: &channel)
                }
            }
        }
        return xml.bytes
    }

    private func writeHead(_ edition: Edition, _ links: EditionLinks, to channel: inout XMLWriter) {
        channel.element("title", text: edition.title)
        channel.element("link", text: links.page)
        channel.element("description", text: edition.subtitle ?? edition.title)
        // A channel in several languages has none to name.
        channel.optional("language", text: edition.onlyLanguage?.text)
        channel.optional(
            "webMaster", text: site.contactMail.map { "\($0) (\(Wording.of(edition.language).name))" })
        channel.element("lastBuildDate", text: edition.updated.imfFixdate)
        channel.element("generator", text: "Berrah \(site.version)")
        channel.element("docs", text: "https://www.rssboard.org/rss-specification")
        channel.links(links, as: "atom:link")
        channel.history(of: edition)
    }

    private func writeItem(_ entry: EditionEntry, _ wording: Wording, to channel: inout XMLWriter) {
        let body = EntryBody(entry, wording: wording, site: site)
        channel.element("item") { item in
            item.element("title", text: body.title)
            item.element("link", text: body.alternate)
            // The id may be an address that has moved on since: nothing promises that it opens.
            item.element("guid", ["isPermaLink": "false"], text: entry.id)
            item.element("pubDate", text: entry.published.imfFixdate)
            for author in body.authors.isEmpty ? [HarmlessText.line(entry.source.name)] : body.authors {
                item.element("dc:creator", text: author)
            }
            item.optional("dc:language", text: body.language?.text)
            item.optional("dc:rights", text: body.rights)
            writeText(body, to: &item)
            for category in body.categories {
                item.element("category", text: category)
            }
            if let state = entry.story?.state, state.hasAlerted {
                item.element("category", ["domain": AtomWriter.stateScheme], text: state.rawValue)
            }
            writeMedia(body, to: &item)
            item.element("source", ["url": entry.source.feedURL], text: HarmlessText.line(entry.source.name))
        }
    }

    /// A description is HTML, so that plain text is escaped twice.
    private func writeText(_ body: EntryBody, to item: inout XMLWriter) {
        let summary = body.summary.map(HTMLText.escape)
        item.optional("description", text: summary ?? body.html)
        if summary != nil {
            item.optional("content:encoded", text: body.html)
        }
    }

    /// One enclosure an item, as readers expect; further files as Media RSS.
    private func writeMedia(_ body: EntryBody, to item: inout XMLWriter) {
        if let file = body.enclosures.first {
            item.element(
                "enclosure",
                [
                    "url": file.address, "length": String(file.length ?? 0),
                    "type": MediaType.of(file),
                ])
        }
        for file in body.enclosures.dropFirst() {
            item.element(
                "media:content", ["url": file.address, "type": MediaType.of(file)])
        }
        if let image = body.imageURL {
            item.element("media:thumbnail", ["url": image])
        }
    }
}
