// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Schema 2: what a subscriber was given last is known by its content, not by the log's number, so that an event that
/// changes nothing in an edition is no reason to deliver it; and the alerts that notification sinks have got.
enum SecondSchema {
    static let create: @Sendable (Database) throws -> Void = { db in
        for statement in statements {
            try db.execute(sql: statement)
        }
    }

    private static let statements = [
        """
        CREATE TABLE subscriber (
            callback TEXT NOT NULL, topic TEXT NOT NULL, secret TEXT, lease_ends INTEGER NOT NULL,
            delivered TEXT, failures INTEGER NOT NULL, next_attempt INTEGER,
            PRIMARY KEY (callback, topic)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO subscriber SELECT callback, topic, secret, lease_ends, NULL, failures, next_attempt
            FROM subscription
        """,
        "DROP TABLE subscription",
        """
        CREATE TABLE notified (
            sink TEXT NOT NULL, story INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (sink, story)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
