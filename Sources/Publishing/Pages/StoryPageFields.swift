// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A story's own page: who was first, who followed how much later, what changed.
struct StoryPageFields {
    let fields: PageFields

    init(_ page: StoryPage, _ chrome: PageChrome) {
        let wording = chrome.wording
        let story = page.entry.story
        let entry = StoryFields(page.entry, chrome).fields
        let key = EditionKey(.story(story.flatMap { StoryName($0.id) }?.uuid ?? ""))
        var fields = chrome.fields(
            title: HarmlessText.line(page.entry.item.title), editions: [key], since: page.lastEvent)
        let more: PageFields = [
            "readAt": wording.readAt, "isRetracted": story?.state == .retracted,
            "retracted": wording.retracted,
            "hasAlerted": story?.alerted != nil, "stateName": story.map { wording.name(of: $0.state) } ?? "",
            "why": wording.why, "timeline": wording.timeline,
            "voicesLabel": wording.newsrooms(story?.owners ?? 1),
            "reportsLabel": wording.reports(max(page.reports.count, 1)),
            "reports": Self.reports(page, chrome), "changedLabel": wording.changed,
            "subscribe": wording.subscribe, "formats": chrome.formats(of: key),
        ]
        fields.merge(entry) { _, new in new }
        fields.merge(more) { _, new in new }
        self.fields = fields
    }

    private static func reports(_ page: StoryPage, _ chrome: PageChrome) -> [PageFields] {
        let ordered = page.reports.sorted {
            ($0.item.published, $0.item.id) < ($1.item.published, $1.item.id)
        }
        // Who came first can only be said of dates that can be relied on.
        let first = ordered.first { $0.item.dateTrust != .assumed }
        return ordered.map { report in
            let entry = EditionEntry(item: report.item, source: report.source, extent: report.extent)
            let body = EntryBody(entry, wording: chrome.wording, site: chrome.site)
            return [
                "iso": report.item.published.rfc3339, "timeLong": chrome.clock.moment(report.item.published),
                "publisher": report.source.name, "title": body.title, "itemLang": body.language?.text ?? "",
                "hasLink": body.url != nil, "href": body.url ?? "", "isFirst": report == first,
                "tags": tags(of: report, first: first, page, chrome),
                "changes": report.revisions.map { revision in
                    [
                        "changeISO": revision.at.rfc3339, "changeTime": chrome.clock.moment(revision.at),
                        "former": former(revision, of: report) ?? false,
                    ] as PageFields
                },
            ]
        }
    }

    /// A title that a revision left as it was is not told again.
    private static func former(_ revision: StoryPage.Revision, of report: StoryPage.Report) -> String? {
        revision.formerTitle == report.item.title ? nil : revision.formerTitle.map(HarmlessText.line)
    }

    private static func tags(
        of report: StoryPage.Report, first: StoryPage.Report?, _ page: StoryPage, _ chrome: PageChrome
    ) -> [String] {
        let wording = chrome.wording
        var tags: [String] = []
        if report == first, page.reports.count > 1 {
            tags.append(wording.first)
        } else if let first, report.item.dateTrust != .assumed {
            let delay = report.item.published - first.item.published
            if delay >= .seconds(60) {
                tags.append("+" + chrome.clock.span(delay))
            }
        }
        if report.item.publicID == page.entry.item.publicID, page.reports.count > 1 {
            tags.append(wording.lead)
        }
        if report.isRepeat {
            tags.append(wording.repeats)
        }
        if let wire = report.item.wire {
            tags.append("\(wording.wire) \(wire.uppercased())")
        }
        if report.item.dateTrust == .assumed {
            tags.append(wording.untrustedDate)
        }
        return tags
    }
}
