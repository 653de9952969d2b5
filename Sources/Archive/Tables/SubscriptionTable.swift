// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The hub's subscribers.
enum SubscriptionTable {
    static func save(_ subscription: Subscription, in db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO subscriber(callback, topic, secret, lease_ends, delivered, failures, next_attempt)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                subscription.callback, subscription.topic, subscription.secret,
                subscription.leaseEnds.milliseconds, subscription.delivered, subscription.failures,
                subscription.nextAttempt?.milliseconds,
            ])
    }

    static func remove(callback: String, topic: String, in db: Database) throws {
        try db.run("DELETE FROM subscriber WHERE callback = ? AND topic = ?", [callback, topic])
    }

    static func all(in db: Database) throws -> [Subscription] {
        var result: [Subscription] = []
        try db.rows(
            """
            SELECT callback, topic, secret, lease_ends, delivered, failures, next_attempt FROM subscriber
            ORDER BY topic, callback
            """
        ) { row in
            result.append(
                Subscription(
                    callback: row[0], topic: row[1], secret: row[2],
                    leaseEnds: Timestamp(milliseconds: row[3]),
                    delivered: row[4], failures: row[5], nextAttempt: row.time(6)))
        }
        return result
    }
}
