// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension PollTransaction {
    /// Adds documents to the search index, or replaces them.
    ///
    /// Belongs to a follower's own transaction, never to a poll's: indexing costs more than everything else together.
    public func index(_ documents: [SearchDocument]) throws {
        for document in documents {
            try SearchTable.replace(document, scope.hash, in: db)
        }
    }
}
