// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What of an entry may be shown, in the words of every format: the one place where `publish:` is obeyed.
struct EntryBody {
    let title: String
    /// Plain text; nil when only the headline may be shown.
    let summary: String?
    /// Sanitised HTML: the whole text when it may be shown, and the story's other reports; nil when `summary`
    /// says it all.
    let html: String?
    /// The page to read it at.
    let url: String?
    /// Some page, always: that one, else the story's, else the newsroom's, else ours.
    let alternate: String
    let rights: String?
    /// Where the item itself says that it comes from.
    let origin: (title: String?, url: String)?
    let imageURL: String?
    let enclosures: [ParsedEnclosure]
    let authors: [String]
    let categories: [String]
    let language: LanguageTag?
    let direction: TextDirection
    /// The other reports that can be linked.
    let reports: [EntryReport]

    init(_ entry: EditionEntry, wording: Wording, site: PublicSite) {
        let item = entry.item
        let title = HarmlessText.untagged(item.title)
        self.title = title.isEmpty ? HarmlessText.line(entry.source.name) : title
        url = WebLink.usable(item.url)
        let story = entry.story.flatMap { StoryName($0.id) }
        alternate =
            url ?? story.map { site.address($0.path) } ?? WebLink.usable(entry.source.site)
            ?? site.address("/")
        rights = item.rights.map(HarmlessText.untagged).flatMap { $0.isEmpty ? nil : $0 }
        origin = WebLink.usable(item.originURL).map { (item.originTitle.map(HarmlessText.untagged), $0) }
        language = item.language
        direction = item.direction
        authors = item.authors.map(HarmlessText.untagged).filter { !$0.isEmpty }
        var seen: Set<String> = []
        categories = item.categories.map(HarmlessText.untagged)
            .filter { !$0.isEmpty && seen.insert($0).inserted }
        reports = entry.reports.compactMap { report in
            guard let url = WebLink.usable(report.url) else { return nil }
            var report = report
            report.url = url
            report.title = HarmlessText.untagged(report.title)
            return report
        }
        let showsText = entry.extent >= .summary
        let text = HarmlessText.untagged(item.summary)
        summary = showsText && !text.isEmpty ? text : nil
        imageURL = showsText ? WebLink.usable(item.image?.address) : nil
        enclosures = showsText ? item.enclosures.compactMap(Self.usable) : []
        var html = ""
        if entry.extent == .full, !item.contentHTML.isEmpty {
            html =
                Self.open("div", item.language, item.direction) + HarmlessText.strip(item.contentHTML)
                + "</div>"
        } else if let summary, !reports.isEmpty {
            html = Self.open("p", item.language, item.direction) + HTMLText.escape(summary) + "</p>"
        }
        if !reports.isEmpty {
            html += Self.list(reports, wording)
        }
        self.html = html.isEmpty ? nil : html
    }

    private static func usable(_ file: ParsedEnclosure) -> ParsedEnclosure? {
        guard let address = WebLink.usable(file.address) else { return nil }
        var file = file
        file.address = address
        file.title = file.title.map(HarmlessText.untagged)
        return file
    }

    private static func list(_ reports: [EntryReport], _ wording: Wording) -> String {
        var html = open("p", wording.language, wording.language.direction)
        html += HTMLText.escape(wording.alsoReportedBy) + "</p><ul>"
        for report in reports {
            html += open("li", report.language, report.direction)
            html += "<a href=\"\(HTMLText.escape(report.url))\">\(HTMLText.escape(report.title))</a>"
            html += " (<bdi>\(HTMLText.escape(report.name))</bdi>)</li>"
        }
        return html + "</ul>"
    }

    private static func open(_ tag: String, _ language: LanguageTag?, _ direction: TextDirection) -> String {
        let language = language.map { " lang=\"\(HTMLText.escape($0.text))\"" } ?? ""
        return "<\(tag)\(language) dir=\"\(direction.rawValue)\">"
    }
}
