// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Schema 1.
///
/// Every index is ordered by feed, publisher, host or time before anything random, so that the thirty new items of a
/// poll fall on a few pages, whether the archive holds ten thousand items or a million. Names that must be found by
/// hash alone (public ids) are looked for feed by feed, or thousand by thousand: slower by a millisecond, and rare.
enum FirstSchema {
    static let create: @Sendable (Database) throws -> Void = { db in
        for statement in polling + items + stories + log + upkeep {
            try db.execute(sql: statement)
        }
    }

    private static let polling = [
        """
        CREATE TABLE publisher (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE
        ) STRICT
        """,
        """
        CREATE TABLE feed (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            etag BLOB, last_modified BLOB, body_digest BLOB,
            health TEXT NOT NULL, cause TEXT, message TEXT, failing_since INTEGER, failures INTEGER NOT NULL,
            first_poll INTEGER, last_poll INTEGER, last_success INTEGER, last_change INTEGER,
            next_due INTEGER, not_before INTEGER, interval INTEGER, reason TEXT NOT NULL,
            hints TEXT, identity TEXT NOT NULL, clock_offset INTEGER NOT NULL, charset TEXT,
            moved_to TEXT, moved_since INTEGER, adopted_url TEXT, suggested TEXT, notes TEXT
        ) STRICT
        """,
        """
        CREATE TABLE feed_tally (
            feed INTEGER PRIMARY KEY REFERENCES feed(number),
            items INTEGER NOT NULL, polls INTEGER NOT NULL, listed BLOB
        ) STRICT
        """,
        // A ring: the slot is the poll's number modulo thirty.
        """
        CREATE TABLE poll (
            feed INTEGER NOT NULL REFERENCES feed(number), slot INTEGER NOT NULL,
            at INTEGER NOT NULL, outcome INTEGER NOT NULL, cause TEXT, status INTEGER,
            items INTEGER NOT NULL, new INTEGER NOT NULL, bytes INTEGER NOT NULL, duration INTEGER NOT NULL,
            interval INTEGER NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (feed, slot)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let items = [
        """
        CREATE TABLE item (
            id INTEGER PRIMARY KEY,
            feed INTEGER NOT NULL REFERENCES feed(number),
            publisher INTEGER NOT NULL REFERENCES publisher(number),
            story INTEGER NOT NULL REFERENCES story(id) DEFERRABLE INITIALLY DEFERRED,
            duplicate_of INTEGER,
            published INTEGER NOT NULL, first_seen INTEGER NOT NULL,
            language TEXT, flags INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0,
            revision INTEGER NOT NULL DEFAULT 0,
            public_id ANY, url TEXT, title TEXT NOT NULL, wire TEXT,
            trace BLOB, evidence BLOB, detail BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX item_by_date ON item(published, language)",
        "CREATE INDEX item_by_publisher ON item(publisher, published)",
        "CREATE INDEX item_by_story ON item(story)",
        // Only the key that an item is first looked for by carries the digest of its content.
        """
        CREATE TABLE item_key (
            feed INTEGER NOT NULL, hash INTEGER NOT NULL, item INTEGER NOT NULL, digest BLOB,
            PRIMARY KEY (feed, hash)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE item_link (
            hash INTEGER NOT NULL, feed INTEGER NOT NULL, item INTEGER NOT NULL,
            PRIMARY KEY (hash, feed, item)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE revision (
            item INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            at INTEGER NOT NULL, old BLOB NOT NULL,
            PRIMARY KEY (item, number)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let stories = [
        """
        CREATE TABLE story (
            id INTEGER PRIMARY KEY,
            public_id ANY NOT NULL, day INTEGER NOT NULL, hash INTEGER NOT NULL,
            state INTEGER NOT NULL, title TEXT NOT NULL, language TEXT, lead INTEGER NOT NULL,
            first_seen INTEGER NOT NULL, updated INTEGER NOT NULL,
            alerted INTEGER, alert_score REAL, alert_evidence BLOB,
            items INTEGER NOT NULL, owners INTEGER NOT NULL,
            redirect INTEGER REFERENCES story(id), hidden INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        "CREATE INDEX story_by_change ON story(updated) WHERE redirect IS NULL",
        "CREATE INDEX story_by_day ON story(day)",
        // A thousand stories after each other share a corner of the index, each corner ordered by hash.
        "CREATE INDEX story_by_name ON story((id >> 10), hash)",
        "CREATE INDEX story_by_state ON story(state, updated) WHERE state <> 0",
        "CREATE INDEX story_by_redirect ON story(redirect) WHERE redirect IS NOT NULL",
    ]

    private static let log = [
        """
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            log_id TEXT NOT NULL, key_first INTEGER NOT NULL, key_second INTEGER NOT NULL, boot TEXT,
            last_item INTEGER NOT NULL, last_story INTEGER NOT NULL, last_event INTEGER NOT NULL,
            items INTEGER NOT NULL, stories INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY, time INTEGER NOT NULL, type INTEGER NOT NULL,
            story INTEGER, item INTEGER, body BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX event_of_breaking ON event(sequence) WHERE type >= 16",
        """
        CREATE TABLE follower (
            name TEXT PRIMARY KEY, sequence INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let upkeep = [
        """
        CREATE TABLE act (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, object TEXT, reason TEXT NOT NULL,
            before TEXT, taken_back INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE subscription (
            callback TEXT NOT NULL, topic TEXT NOT NULL, secret TEXT, lease_ends INTEGER NOT NULL,
            delivered INTEGER NOT NULL, failures INTEGER NOT NULL, next_attempt INTEGER,
            PRIMARY KEY (callback, topic)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE memory (
            name TEXT PRIMARY KEY, value BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE VIRTUAL TABLE search USING fts5(
            text, tags, tokenize = "unicode61 remove_diacritics 0", columnsize = 0
        )
        """,
    ]
}
