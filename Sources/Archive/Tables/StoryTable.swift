// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// One row a story, for ever; a merged one stays as a redirect.
enum StoryTable {
    static let columns = """
        s.id, s.public_id, s.state, s.title, s.language, s.lead, s.first_seen, s.updated, s.alerted, s.alert_score, \
        s.alert_evidence, s.items, s.owners, s.redirect, s.hidden
        """

    /// The latest in one state; that the state is not 0 has to be said, or SQLite cannot know that the index of those
    /// will do, and reads every story that there ever was.
    static let latestInState = """
        SELECT \(columns) FROM story s WHERE s.state = ? AND s.state <> 0 AND s.redirect IS NULL
        ORDER BY s.updated DESC LIMIT ?
        """

    static func insert(_ story: Story, _ hash: KeyHash, in db: Database) throws {
        try db.run(
            """
            INSERT INTO story(id, public_id, day, hash, state, title, language, lead, first_seen, updated, alerted,
                alert_score, alert_evidence, items, owners, redirect, hidden)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                story.id.number, PublicName.pack(story.publicID), story.firstSeen.dayNumber,
                nameHash(story.publicID, hash), StoredCodes.code(of: story.state), story.title,
                story.language?.text, story.lead.number, story.firstSeen.milliseconds,
                story.updated.milliseconds, story.alerted?.milliseconds, story.alertScore,
                story.alertEvidence.packed?.stored, story.itemCount, story.ownerCount, story.redirect?.number,
                story.isHidden,
            ])
    }

    /// Everything but its names and its day, which never change.
    static func update(_ story: Story, in db: Database) throws {
        try db.run(
            """
            UPDATE story SET state = ?, title = ?, language = ?, lead = ?, updated = ?, alerted = ?,
                alert_score = ?, alert_evidence = ?, items = ?, owners = ?, hidden = ? WHERE id = ?
            """,
            [
                StoredCodes.code(of: story.state), story.title, story.language?.text, story.lead.number,
                story.updated.milliseconds, story.alerted?.milliseconds, story.alertScore,
                story.alertEvidence.packed?.stored, story.itemCount, story.ownerCount, story.isHidden,
                story.id.number,
            ])
    }

    static func story(_ row: Row) throws -> Story {
        Story(
            id: StoryID(row[0]), publicID: PublicName.unpack(row[1]), state: StoredCodes.state(row[2]),
            title: row[3], language: (row[4] as String?).map { LanguageTag($0) }, lead: ItemID(row[5]),
            firstSeen: Timestamp(milliseconds: row[6]), updated: Timestamp(milliseconds: row[7]),
            alerted: row.time(8), alertScore: row[9], alertEvidence: try [Evidence](packed: row.bytes(10)),
            itemCount: row[11], ownerCount: row[12], redirect: (row[13] as Int64?).map(StoryID.init),
            isHidden: row[14])
    }

    static func find(_ id: Int64, in db: Database) throws -> Story? {
        try db.row("SELECT \(columns) FROM story s WHERE id = ?", [id]).map(story)
    }

    /// By public id, the newest thousand first: one look into the index per thousand stories ever given a number.
    static func find(publicID: String, _ hash: KeyHash, in db: Database) throws -> Story? {
        var found: Story?
        try db.scan(
            """
            WITH RECURSIVE corner(number) AS (
                SELECT (SELECT max(id) FROM story) >> 10 UNION ALL SELECT number - 1 FROM corner WHERE number > 0
            )
            SELECT \(columns) FROM corner c CROSS JOIN story s WHERE (s.id >> 10) = c.number AND s.hash = ?
            """, [nameHash(publicID, hash)]
        ) { row in
            let story = try story(row)
            if story.publicID == publicID {
                found = story
            }
            return found == nil
        }
        return found
    }

    static func nameHash(_ publicID: String, _ hash: KeyHash) -> Int64 {
        hash.hash(publicID, domain: ItemKeyTable.Domain.publicID)
    }
}
