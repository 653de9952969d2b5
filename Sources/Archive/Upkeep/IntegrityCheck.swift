// SPDX-License-Identifier: Apache-2.0

/// A rule that the schema cannot express, as a query that counts where it is broken.
struct IntegrityCheck {
    var meaning: String
    var sql: String

    static let all = [
        IntegrityCheck(
            meaning: "the count of items is wrong",
            sql: "SELECT abs(items - (SELECT count(*) FROM item)) FROM ledger"),
        IntegrityCheck(
            meaning: "the count of stories is wrong",
            sql: "SELECT abs(stories - (SELECT count(*) FROM story WHERE redirect IS NULL)) FROM ledger"),
        IntegrityCheck(
            meaning: "an item's number was given but not counted",
            sql: "SELECT max(0, (SELECT coalesce(max(id), 0) FROM item) - last_item) FROM ledger"),
        IntegrityCheck(
            meaning: "a story's number was given but not counted",
            sql: "SELECT max(0, (SELECT coalesce(max(id), 0) FROM story) - last_story) FROM ledger"),
        IntegrityCheck(
            meaning: "an event's number was given but not counted",
            sql: "SELECT max(0, (SELECT coalesce(max(sequence), 0) FROM event) - last_event) FROM ledger"),
        IntegrityCheck(
            meaning: "feeds with a wrong count of items",
            sql: """
                SELECT count(*) FROM feed_tally t
                WHERE items <> (SELECT count(*) FROM item i WHERE i.feed = t.feed)
                """),
        IntegrityCheck(
            meaning: "items that no name of their feed leads to",
            sql: """
                SELECT count(*) FROM item WHERE id NOT IN (SELECT item FROM item_key)
                    AND id NOT IN (SELECT item FROM item_link)
                """),
        IntegrityCheck(
            meaning: "stories without an item",
            sql: """
                SELECT count(*) FROM story s WHERE redirect IS NULL
                    AND NOT EXISTS (SELECT 1 FROM item i WHERE i.story = s.id)
                """),
        IntegrityCheck(
            meaning: "items in a story that was merged into another",
            sql: "SELECT count(*) FROM item i JOIN story s ON s.id = i.story WHERE s.redirect IS NOT NULL"),
        IntegrityCheck(
            meaning: "redirects to a redirect",
            sql: "SELECT count(*) FROM story s JOIN story t ON t.id = s.redirect WHERE t.redirect IS NOT NULL"
        ),
    ]

    static let repairs = [
        """
        UPDATE ledger SET items = (SELECT count(*) FROM item),
            stories = (SELECT count(*) FROM story WHERE redirect IS NULL),
            last_item = max(last_item, (SELECT coalesce(max(id), 0) FROM item)),
            last_story = max(last_story, (SELECT coalesce(max(id), 0) FROM story)),
            last_event = max(last_event, (SELECT coalesce(max(sequence), 0) FROM event))
        """,
        "UPDATE feed_tally SET items = (SELECT count(*) FROM item i WHERE i.feed = feed_tally.feed)",
        "DELETE FROM item_key WHERE item NOT IN (SELECT id FROM item)",
        "DELETE FROM item_link WHERE item NOT IN (SELECT id FROM item)",
        "DELETE FROM search WHERE rowid NOT IN (SELECT id FROM item)",
    ]
}
