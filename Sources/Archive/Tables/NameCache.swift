// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Names already looked up in this transaction.
final class NameCache {
    private var feeds: [Int64: FeedID] = [:]
    private var publishers: [Int64: PublisherID] = [:]

    func feed(_ number: Int64, in db: Database) throws -> FeedID {
        if let known = feeds[number] {
            return known
        }
        let name = try NameTable.name(ofFeed: number, in: db)
        feeds[number] = name
        return name
    }

    func publisher(_ number: Int64, in db: Database) throws -> PublisherID {
        if let known = publishers[number] {
            return known
        }
        let name = try NameTable.name(ofPublisher: number, in: db)
        publishers[number] = name
        return name
    }
}
