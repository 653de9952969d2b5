// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes editions as Atom 1.0 (RFC 4287) with archives (RFC 5005), tombstones (RFC 6721) and Media RSS pictures.
public struct AtomWriter: Sendable {
    private let site: PublicSite

    public init(site: PublicSite) {
        self.site = site
    }

    public func write(_ edition: Edition) -> [UInt8] {
        let wording = Wording.of(edition.language)
        let links = EditionLinks(edition, .atom, site)
        var xml = XMLWriter(for: edition, site: site)
        xml.element(
            "feed",
            [
                "xmlns": "http://www.w3.org/2005/Atom",
                "xmlns:fh": edition.historyNamespace,
                "xmlns:at": edition.withdrawals.isEmpty ? nil : "http://purl.org/atompub/tombstones/1.0",
                "xmlns:media": "http://search.yahoo.com/mrss/",
                "xml:lang": edition.language.text,
            ]
        ) { feed in
            writeHead(edition, links, wording, to: &feed)
            for withdrawal in edition.withdrawals {
                writeTombstone(withdrawal, to: &feed)
            }
            for entry in edition.entries {
                writeEntry(entry, in: edition, wording, to: &feed)
            }
        }
        return xml.bytes
    }

    private func writeHead(
        _ edition: Edition, _ links: EditionLinks, _ wording: Wording, to feed: inout XMLWriter
    ) {
        feed.element("id", text: site.id(of: edition.key))
        feed.element("title", text: edition.title)
        feed.optional("subtitle", text: edition.subtitle)
        feed.element("updated", text: edition.updated.rfc3339)
        feed.element("author") {
            $0.element("name", text: wording.name)
            $0.element("uri", text: site.address("/"))
            $0.optional("email", text: site.contactMail)
        }
        feed.element("generator", ["version": site.version], text: "Berrah")
        feed.links(links, as: "link")
        feed.history(of: edition)
    }

    private func writeTombstone(_ withdrawal: Withdrawal, to feed: inout XMLWriter) {
        feed.element("at:deleted-entry", ["ref": withdrawal.id, "when": withdrawal.at.rfc3339]) {
            $0.optional("at:comment", text: withdrawal.reason)
        }
    }

    private func writeEntry(
        _ entry: EditionEntry, in edition: Edition, _ wording: Wording, to feed: inout XMLWriter
    ) {
        let body = EntryBody(entry, wording: wording, site: site)
        let language = body.language == edition.language ? nil : body.language
        feed.element("entry", ["xml:lang": language?.text]) { xml in
            xml.element("id", text: entry.id)
            xml.element("title", text: body.title)
            xml.element("published", text: entry.published.rfc3339)
            xml.element("updated", text: entry.updated.rfc3339)
            writeAuthors(body, entry.source, to: &xml)
            writeLinks(body, entry, to: &xml)
            for category in body.categories {
                xml.element("category", ["term": category])
            }
            if let story = entry.story, story.state.hasAlerted {
                xml.element(
                    "category",
                    [
                        "term": story.state.rawValue, "scheme": Self.stateScheme,
                        "label": wording.name(of: story.state),
                    ])
            }
            writeText(body, entry.source, to: &xml)
            xml.optional("rights", text: body.rights)
            writeSource(entry.source, body.rights, to: &xml)
        }
    }

    /// What the categories that tell a story's state belong to.
    static let stateScheme = "tag:berrah.ma,2026:state"

    private func writeAuthors(_ body: EntryBody, _ source: EntrySource, to xml: inout XMLWriter) {
        guard !body.authors.isEmpty else {
            xml.element("author") { writePublisher(source, to: &$0) }
            return
        }
        for author in body.authors {
            xml.element("author") { $0.element("name", text: author) }
        }
    }

    private func writePublisher(_ source: EntrySource, to author: inout XMLWriter) {
        author.element("name", text: HarmlessText.line(source.name))
        author.optional("uri", text: WebLink.usable(source.site))
    }

    private func writeLinks(_ body: EntryBody, _ entry: EditionEntry, to xml: inout XMLWriter) {
        let story = entry.story.flatMap { StoryName($0.id) }
        link("alternate", body.alternate, "text/html", to: &xml)
        for report in body.reports {
            xml.element(
                "link",
                [
                    "rel": "related", "type": "text/html", "hreflang": report.language?.text,
                    "title": "\(HarmlessText.line(report.name)): \(report.title)", "href": report.url,
                ])
        }
        if let story {
            link("up", site.address(story.path + ".atom"), EditionFormat.atom.mediaType, to: &xml)
        }
        if let origin = body.origin {
            xml.element("link", ["rel": "via", "title": origin.title, "href": origin.url])
        }
        for file in body.enclosures {
            xml.element(
                "link",
                [
                    "rel": "enclosure", "type": MediaType.of(file), "length": file.length.map { String($0) },
                    "title": file.title, "href": file.address,
                ])
        }
        if let image = body.imageURL {
            xml.element("media:thumbnail", ["url": image])
        }
    }

    /// An entry with nothing else to say names its newsroom: readers and validators want some text.
    private func writeText(_ body: EntryBody, _ source: EntrySource, to xml: inout XMLWriter) {
        let summary = body.summary ?? (body.html == nil ? HarmlessText.line(source.name) : nil)
        xml.optional("summary", ["type": "text"], text: summary)
        xml.optional("content", ["type": "html"], text: body.html)
    }

    private func writeSource(_ source: EntrySource, _ rights: String?, to xml: inout XMLWriter) {
        xml.element("source", ["xml:lang": source.language?.text]) {
            $0.element("id", text: source.feedURL)
            $0.element("title", text: HarmlessText.line(source.name))
            $0.element("updated", text: source.updated.rfc3339)
            $0.element("author") { writePublisher(source, to: &$0) }
            link("self", WebLink.usable(source.feedURL), nil, to: &$0)
            link("alternate", WebLink.usable(source.site), "text/html", to: &$0)
            $0.optional("rights", text: rights)
        }
    }

    private func link(_ relation: String, _ address: String?, _ type: String?, to xml: inout XMLWriter) {
        if let address {
            xml.element("link", ["rel": relation, "type": type, "href": address])
        }
    }
}
