// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Writes the sources as OPML 2.0: one folder for each publisher that has several feeds.
public struct OPMLWriter: Sendable {
    private let site: PublicSite

    public init(site: PublicSite) {
        self.site = site
    }

    /// - Parameters:
    ///   - created: when the list was last changed; it is not the time of writing, so that the bytes stay the same.
    ///   - includesDisabled: whether feeds that are not polled are listed too.
    ///   - includesOurselves: whether the merged edition stands first, for readers who subscribe to the whole list.
    public func write(
        _ catalogue: SourceCatalogue, language: LanguageTag, created: Timestamp,
        includesDisabled: Bool = false, includesOurselves: Bool = true
    ) -> [UInt8] {
        let wording = Wording.of(language)
        var xml = XMLWriter(capacity: 256 * (catalogue.feeds.count + 4))
        xml.element("opml", ["version": "2.0"]) { opml in
            opml.element("head") {
                $0.element("title", text: "\(wording.name) · \(wording.sources)")
                $0.element("dateCreated", text: created.imfFixdate)
            }
            opml.element("body") { body in
                if includesOurselves {
                    // An empty body is no OPML: there is always the merged edition to subscribe to.
                    outline(
                        [
                            "text": wording.name, "title": wording.name, "type": "rss",
                            "xmlUrl": site.address("/feed.rss"), "htmlUrl": site.address("/"),
                            "version": "RSS2",
                        ], to: &body)
                }
                for publisher in catalogue.publishers {
                    write(publisher, language, includesDisabled, to: &body)
                }
            }
        }
        return xml.bytes
    }

    private func write(
        _ publisher: Publisher, _ language: LanguageTag, _ includesDisabled: Bool, to body: inout XMLWriter
    ) {
        let feeds = publisher.feeds.filter { includesDisabled || $0.disabled == nil }
        guard !feeds.isEmpty else { return }
        let name = publisher.displayName(in: language)
        guard feeds.count > 1 else {
            outline(attributes(of: feeds[0], publisher, name), to: &body)
            return
        }
        body.element("outline", ["text": name]) { folder in
            for feed in feeds {
                let label = feed.language.map { "\(name) (\($0.text))" } ?? name
                outline(attributes(of: feed, publisher, label), to: &folder)
            }
        }
    }

    private func attributes(of feed: Feed, _ publisher: Publisher, _ text: String) -> XMLWriter.Attributes {
        [
            "text": text, "title": text, "type": "rss", "xmlUrl": feed.publicURL, "htmlUrl": publisher.site,
            "language": feed.language?.text,
            "category": "/\(publisher.kind.rawValue),/\(publisher.region.rawValue)",
        ]
    }

    private func outline(_ attributes: XMLWriter.Attributes, to xml: inout XMLWriter) {
        xml.element("outline", attributes)
    }
}
