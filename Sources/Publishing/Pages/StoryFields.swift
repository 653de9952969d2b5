// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One entry as lists and the story's own page show it.
struct StoryFields {
    let fields: PageFields

    init(_ entry: EditionEntry, _ chrome: PageChrome) {
        let body = EntryBody(entry, wording: chrome.wording, site: chrome.site)
        let story = entry.story.flatMap { StoryName($0.id) }
        let storyHref = chrome.local(story?.path ?? "/")
        // A newsroom that tells a story twice is one voice; its lead is named above already.
        var named: Set<PublisherID> = [entry.source.publisher]
        let voices = body.reports.filter { named.insert($0.publisher).inserted }
        let alerted = entry.story?.alerted ?? entry.published
        let told = entry.story?.evidence ?? []
        // One report is close to no other.
        let isToldByOne = told.contains { $0.kind == "owners" && $0.score < 2 }
        // How many told it stands in every line already.
        let evidence =
            told
            .filter { $0.kind != "owners" || !$0.words.isEmpty }
            .filter { $0.kind != "reports" || !isToldByOne }
            .compactMap(chrome.wording.sentence)
        fields = [
            "uuid": story?.uuid ?? "", "storyHref": storyHref, "href": body.url ?? storyHref,
            "title": body.title, "summary": body.summary ?? false,
            "excerpt": body.summary.flatMap { Self.excerpt($0, under: body.title) } ?? false,
            "itemLang": body.language?.text ?? "", "itemDir": body.direction.rawValue,
            "publisher": entry.source.name, "iso": entry.published.rfc3339,
            "time": chrome.clock.time(entry.published), "timeLong": chrome.clock.moment(entry.published),
            "mark": Self.mark(entry.story, chrome.wording) ?? false,
            "hasReports": !body.reports.isEmpty,
            "reportsLabel": chrome.wording.reports(body.reports.count + 1),
            "voices": voices.prefix(4).map { ["name": $0.name, "href": $0.url] as PageFields },
            "newsrooms": chrome.wording.newsrooms(entry.story?.owners ?? 1),
            "alertISO": alerted.rfc3339, "alertTime": chrome.clock.moment(alerted),
            "hasEvidence": !evidence.isEmpty, "evidence": evidence,
        ]
    }

    /// No more than a headline that leads to the story's page: its size is bounded, whatever was published.
    var brief: PageFields {
        var brief = fields
        brief["href"] = fields["storyHref"]
        brief["title"] = (fields["title"] as? String).map { Self.shortened($0, to: 120) } ?? ""
        brief["excerpt"] = false
        brief["hasReports"] = false
        return brief
    }

    /// Bytes that a brief line takes at most, about: 120 letters of an Arabic headline are 240.
    static let briefSize = 760

    /// Bytes that a list's line of it takes, about.
    static func size(of entry: EditionEntry) -> Int {
        let text = entry.item.title.utf8.count + min(entry.item.summary.utf8.count, 360)
        return entry.reports.prefix(4).reduce(600 + text + (entry.item.url?.utf8.count ?? 0)) {
            $0 + 60 + $1.url.utf8.count + $1.name.utf8.count
        }
    }

    /// About three lines, ended between words; nil when it says no more than the headline.
    ///
    /// Many summaries begin with their headline, some twice: under it a reader has read it already.
    static func excerpt(_ text: String, under title: String) -> String? {
        var rest = text[...]
        while !title.isEmpty, rest.hasPrefix(title) {
            let next = rest.dropFirst(title.count)
            // Words that only begin like the headline are others.
            guard next.first?.isLetter != true, next.first?.isNumber != true else { break }
            rest = next.drop { $0.isWhitespace || ".:؛،,;|–—-".contains($0) }
        }
        return rest.isEmpty ? nil : shortened(String(rest), to: 180)
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        guard text.count > length else { return text }
        let start = text.prefix(length)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }

    /// Only what sets a story apart is said.
    private static func mark(_ story: StoryMark?, _ wording: Wording) -> String? {
        guard let story, story.state.hasAlerted else { return nil }
        return wording.name(of: story.state)
    }
}
