// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension ArchiveView {
    /// The latest visible stories and who leads each, latest change first (with conditions on items: newest fitting
    /// report first). Costs a look at the story and at its lead's row, whatever the story holds.
    public func latestLeads(_ filter: ArchiveFilter = .everything, limit: Int) throws -> [StoryLead] {
        let looksAtReports =
            !filter.languages.isEmpty || filter.publishers != nil || filter.tag != nil || filter.states != nil
            || filter.region != nil
        guard !looksAtReports else { return try leadsByReport(filter, limit: limit) }
        var leads: [StoryLead] = []
        try db.scan(
            """
            SELECT s.id, s.updated, i.publisher, i.feed, i.hidden
            FROM story s JOIN item i ON i.id = s.lead
            WHERE s.redirect IS NULL AND s.hidden = 0 AND s.updated >= ? AND s.updated < ?
            ORDER BY s.updated DESC
            """, [filter.since?.milliseconds ?? .min, filter.before?.milliseconds ?? .max]
        ) { row in
            let story = StoryID(row[0])
            var publisher: PublisherID? = try names.publisher(row[2], in: db)
            let feed = try names.feed(row[3], in: db)
            if let own = publisher, row[4] as Bool || !filter.admits(publisher: own, feed: feed) {
                // Muted, suspect or hidden: the earliest other report leads.
                publisher = try briefs(of: story).first {
                    !$0.isHidden && filter.admits(publisher: $0.publisher, feed: $0.feed)
                }?.publisher
            }
            if let publisher {
                leads.append(
                    StoryLead(
                        story: story, publisher: publisher, updated: Timestamp(milliseconds: row[1])))
            }
            return leads.count < limit
        }
        return leads
    }

    private func leadsByReport(_ filter: ArchiveFilter, limit: Int) throws -> [StoryLead] {
        var leads: [StoryLead] = []
        var seen = Set<Int64>()
        try candidates(filter, limit: limit) { row in
            let number: Int64 = row[3]
            guard seen.insert(number).inserted, let story = try StoryTable.find(number, in: db),
                !story.isHidden, filter.states?.contains(story.state) ?? true
            else { return true }
            let fitting = try briefs(of: story.id).filter {
                !$0.isHidden && filter.admits(publisher: $0.publisher, feed: $0.feed)
                    && filter.admits(language: $0.language)
            }
            if let lead = fitting.first(where: { $0.id == story.lead }) ?? fitting.first {
                leads.append(
                    StoryLead(story: story.id, publisher: lead.publisher, updated: story.updated))
            }
            return leads.count < limit
        }
        return leads
    }
}
