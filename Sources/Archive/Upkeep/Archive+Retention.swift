// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension Archive {
    /// One small step of forgetting, in a transaction of its own; call again while `isUnfinished`.
    ///
    /// Polls come in between two steps. Pages that became free go back to the file system after each.
    public func retain(_ policy: RetentionPolicy) async throws -> RetentionReport {
        let report = try await write { transaction in
            try RetentionStep(transaction: transaction, policy: policy).run()
        }
        if report.items > 0 || report.events > 0 {
            do {
                try await database.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA incremental_vacuum(\(policy.pagesPerStep))")
                }
            } catch {
                throw ArchiveFailure(error, path: path)
            }
        }
        return report
    }
}
