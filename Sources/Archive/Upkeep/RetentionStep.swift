// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// One step of retention: whole stories of the oldest days first, then what single feeds have too much, then events.
struct RetentionStep {
    let transaction: PollTransaction
    let policy: RetentionPolicy
    private var db: Database { transaction.db }

    init(transaction: PollTransaction, policy: RetentionPolicy) {
        self.transaction = transaction
        self.policy = policy
    }

    func run() throws -> RetentionReport {
        var report = RetentionReport()
        try forgetDays(&report)
        if policy.itemsPerFeed > 0, report.items < policy.itemsPerStep {
            try trimFeeds(&report)
        }
        try forgetEvents(&report)
        return report
    }

    private var firstKeptDay: Int64 { policy.now.dayNumber - Int64(max(policy.days, 1)) + 1 }

    private func forgetDays(_ report: inout RetentionReport) throws {
        var listed = ListedLookup()
        var doomed: [StoryID] = []
        var items: [ItemBrief] = []
        try db.scan(
            "SELECT id FROM story WHERE day < ? AND redirect IS NULL ORDER BY day, id", [firstKeptDay]
        ) { row in
            let story = StoryID(row[0])
            let reports = try transaction.view.briefs(of: story)
            guard try reports.allSatisfy({ try !isProtected($0, &listed) }) else { return true }
            guard items.isEmpty || items.count + reports.count <= policy.itemsPerStep else {
                report.isUnfinished = true
                return false
            }
            doomed.append(story)
            items += reports
            return true
        }
        try ItemRemoval(transaction: transaction).remove(items)
        for story in doomed {
            try remove(story)
        }
        report.items += items.count
        report.stories += doomed.count
    }

    private func trimFeeds(_ report: inout RetentionReport) throws {
        var listed = ListedLookup()
        var items: [ItemBrief] = []
        let budget = policy.itemsPerStep - report.items
        try db.scan("SELECT feed, items FROM feed_tally WHERE items > ?", [policy.itemsPerFeed]) { row in
            var excess = Int(row[1] as Int64) - policy.itemsPerFeed
            let numbers = try Int64.fetchAll(
                db.cachedStatement(sql: "SELECT DISTINCT item FROM item_key WHERE feed = ? ORDER BY item"),
                arguments: [row[0] as Int64])
            for number in numbers where excess > 0 {
                guard items.count < budget else {
                    report.isUnfinished = true
                    return false
                }
                guard let item = try brief(number), try !isProtected(item, &listed) else { continue }
                items.append(item)
                excess -= 1
            }
            return true
        }
        try ItemRemoval(transaction: transaction).remove(items)
        for story in Set(items.map(\.story)) where try !settle(story) {
            report.stories += 1
        }
        report.items += items.count
    }

    private func forgetEvents(_ report: inout RetentionReport) throws {
        let oldest = Timestamp(seconds: firstKeptDay * 86_400).milliseconds
        let limit = 10 * policy.itemsPerStep
        var last: Int64?
        try db.scan("SELECT sequence, time FROM event ORDER BY sequence LIMIT ?", [limit]) { row in
            guard (row[1] as Int64) < oldest else { return false }
            last = row[0]
            report.events += 1
            return true
        }
        if let last {
            try db.run("DELETE FROM event WHERE sequence <= ?", [last])
        }
        if report.events == limit {
            report.isUnfinished = true
        }
    }

    private func isProtected(_ item: ItemBrief, _ listed: inout ListedLookup) throws -> Bool {
        if item.published >= policy.windowStart || item.firstSeen >= policy.windowStart {
            return true
        }
        return try listed.contains(item.id, feed: item.feed, transaction.view)
    }

    private func brief(_ number: Int64) throws -> ItemBrief? {
        try db.row("SELECT \(ItemTable.briefColumns) FROM item i WHERE id = ?", [number]).map {
            try ItemTable.brief($0, transaction.scope.names, in: db)
        }
    }

    /// After items left it: counts anew and chooses another lead where that one is gone.
    ///
    /// - Returns: False when nothing was left of the story and it was removed.
    private func settle(_ id: StoryID) throws -> Bool {
        guard var story = try transaction.view.story(id) else { return true }
        let left = try transaction.view.briefs(of: id)
        guard let first = left.first else {
            try remove(id)
            return false
        }
        story.itemCount = left.count
        if !left.contains(where: { $0.id == story.lead }) {
            story.lead = first.id
            story.title = first.title
            story.language = first.language
        }
        try transaction.update(story)
        return true
    }

    /// With every name that led to it.
    private func remove(_ story: StoryID) throws {
        try db.run("DELETE FROM story WHERE redirect = ?", [story.number])
        try db.run("DELETE FROM story WHERE id = ?", [story.number])
        transaction.scope.count(stories: -1)
    }
}
