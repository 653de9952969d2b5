// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

/// Writes editions as JSON Feed 1.1, archives chained by `next_url`, our own members under `_berrah`.
public struct JSONFeedWriter: Sendable {
    private let site: PublicSite

    public init(site: PublicSite) {
        self.site = site
    }

    public func write(_ edition: Edition) -> [UInt8] {
        let wording = Wording.of(edition.language)
        let links = EditionLinks(edition, .json, site)
        return JSONWriter.object(capacity: 2048 * (edition.entries.count + 1)) { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", HarmlessText.line(edition.title))
            json.member("home_page_url", links.page)
            json.member("feed_url", links.own)
            json.filled("description", edition.subtitle)
            json.filled("next_url", links.previousArchive)
            json.member("language", (edition.onlyLanguage ?? edition.language).text)
            json.member("authors", objects: [wording.name]) { author, name in
                author.member("name", name)
                author.member("url", site.address("/"))
            }
            if !links.hubs.isEmpty {
                json.member("hubs", objects: links.hubs) { hub, address in
                    hub.member("type", "WebSub")
                    hub.member("url", address)
                }
            }
            json.member("items", objects: edition.entries) { writeItem($1, wording, to: &$0) }
        }
    }

    private func writeItem(_ entry: EditionEntry, _ wording: Wording, to json: inout JSONWriter) {
        let body = EntryBody(entry, wording: wording, site: site)
        json.member("id", entry.id)
        json.member("url", body.alternate)
        json.filled("external_url", body.origin?.url)
        json.member("title", body.title)
        if let html = body.html {
            json.member("content_html", html)
        } else {
            json.member("content_text", body.summary ?? body.title)
        }
        json.filled("summary", body.summary)
        json.filled("image", body.imageURL)
        json.member("date_published", entry.published)
        json.member("date_modified", entry.updated)
        writeAuthors(body, entry.source, to: &json)
        if !body.categories.isEmpty {
            json.member("tags", body.categories)
        }
        json.filled("language", body.language?.text)
        if !body.enclosures.isEmpty {
            json.member("attachments", objects: body.enclosures, writeAttachment)
        }
        json.member("_berrah") { writeOwn(entry, body, to: &$0) }
    }

    private func writeAuthors(_ body: EntryBody, _ source: EntrySource, to json: inout JSONWriter) {
        let names = body.authors.isEmpty ? [HarmlessText.line(source.name)] : body.authors
        json.member("authors", objects: names) { author, name in
            author.member("name", name)
            if body.authors.isEmpty {
                author.filled("url", WebLink.usable(source.site))
            }
        }
    }

    private func writeAttachment(to json: inout JSONWriter, _ file: ParsedEnclosure) {
        json.member("url", file.address)
        json.member("mime_type", MediaType.of(file))
        json.filled("title", file.title)
        if let length = file.length {
            json.member("size_in_bytes", length)
        }
        if let duration = file.duration {
            json.member("duration_in_seconds", duration)
        }
    }

    /// Attribution and the story, which the format has no members for.
    private func writeOwn(_ entry: EditionEntry, _ body: EntryBody, to json: inout JSONWriter) {
        json.member("publisher", entry.source.publisher.text)
        json.member("source") { source in
            source.member("title", HarmlessText.line(entry.source.name))
            source.member("feed_url", entry.source.feedURL)
            source.member("home_page_url", WebLink.usable(entry.source.site))
        }
        json.filled("rights", body.rights)
        json.member("direction", body.direction.rawValue)
        guard let story = entry.story else { return }
        json.member("story", story.id)
        json.member("state", story.state.rawValue)
        json.member("owners", story.owners)
        if story.state.hasAlerted {
            json.member("alerted", story.alerted)
            json.member("evidence", evidence: story.evidence)
        }
        json.member("reports", objects: body.reports) { report, value in
            report.member("publisher", value.publisher.text)
            report.member("name", HarmlessText.line(value.name))
            report.member("title", value.title)
            report.member("url", value.url)
            report.member("language", value.language?.text)
        }
    }
}
