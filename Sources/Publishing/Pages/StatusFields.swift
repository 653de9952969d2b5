// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The daemon's state for people: a few figures, the feeds in trouble, then all of them.
struct StatusFields {
    let fields: PageFields

    /// Rows of both tables together. A thousand would be no page: `berrah feeds` shows every feed.
    private static let longestTables = 120

    init(_ report: StatusReport, _ feeds: [FeedReport], _ chrome: PageChrome) {
        let wording = chrome.wording
        let troubled = feeds.filter { Self.isBad($0.health) }
            .sorted { ($0.state.failures, $1.feed.id) > ($1.state.failures, $0.feed.id) }
        let others = feeds.filter { !Self.isBad($0.health) }.sorted { $0.feed.id < $1.feed.id }
        let tables = [(wording.trouble, troubled), (wording.sources, others)].enumerated()
        // Trouble comes first, and the others take what is left.
        let rows = [Self.longestTables, max(0, Self.longestTables - troubled.count)]
        var fields = chrome.fields(
            title: wording.status, editions: [EditionKey(.merged)], since: report.lastEvent)
        let more: PageFields = [
            "heading": wording.status, "figures": Self.figures(report, chrome),
            "noTrouble": wording.noTrouble,
            "isWell": troubled.isEmpty,
            "tables": tables.filter { !$0.element.1.isEmpty }.map { index, table in
                [
                    "anchor": "table-\(index)", "label": "\(table.0) · \(table.1.count)",
                    "columns": [wording.feed, wording.state, wording.lastPoll, wording.cause],
                    "rows": table.1.prefix(rows[index]).map { Self.row($0, chrome) },
                ] as PageFields
            },
        ]
        fields.merge(more) { _, new in new }
        self.fields = fields
    }

    private static func isBad(_ health: FeedHealth) -> Bool {
        switch health {
        case .failing, .silent, .suspect, .gone: true
        case .healthy, .waiting, .disabled: false
        }
    }

    private static func row(_ report: FeedReport, _ chrome: PageChrome) -> PageFields {
        [
            "feed": report.feed.id.text, "health": chrome.wording.name(of: report.health),
            "isBad": isBad(report.health),
            "polled": report.state.lastPoll.map(chrome.clock.moment) ?? false,
            "polledISO": report.state.lastPoll?.rfc3339 ?? "",
            "cause": report.message.map { String(HarmlessText.line($0).prefix(160)) } ?? report.state.cause?
                .rawValue ?? "",
        ]
    }

    private static func figures(_ report: StatusReport, _ chrome: PageChrome) -> [PageFields] {
        let wording = chrome.wording
        var figures: [(String, String)] = [
            (wording.sources, "\(report.feeds[.healthy]) / \(report.feeds.total)"),
            (wording.items, grouped(report.items)), (wording.stories, grouped(report.stories)),
            (wording.breaking, grouped(report.breaking)),
            (wording.lastSuccess, report.lastSuccess.map(chrome.clock.moment) ?? "–"),
            (wording.nextDue, report.nextDue.map(chrome.clock.moment) ?? "–"),
            (wording.subscribers, grouped(report.eventSubscribers + report.webSubSubscribers)),
            (wording.database, megabytes(report.databaseBytes, wording)),
            (wording.uptime, chrome.clock.span(report.uptime)),
        ]
        if let growth = report.databaseBytesPerDay {
            figures.insert(
                ("\(wording.database), \(wording.perDay)", megabytes(growth, wording)), at: figures.count - 1)
        }
        return figures.map { ["label": $0.0, "value": $0.1] }
    }

    /// Thousands apart by a narrow space, which every one of our languages reads.
    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var index = digits.count - 3
        while index > 0 {
            digits.insert("\u{202F}", at: index)
            index -= 3
        }
        return String(digits)
    }

    private static func megabytes(_ bytes: Int64, _ wording: Wording) -> String {
        let tenths = (Int64(bytes.magnitude) + 52_428) / 104_858
        let sign = bytes < 0 && tenths > 0 ? "−" : ""
        return "\(sign)\(grouped(Int(tenths / 10)))\(wording.decimalMark)\(tenths % 10) \(wording.megabytes)"
    }
}
