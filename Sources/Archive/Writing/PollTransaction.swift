// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Everything that one poll, one editor's act or one follower's step changes; committed together or not at all.
///
/// It lives inside the closure given to `Archive.write(_:)`, on the writer's own queue, and must not leave it. What it
/// wrote is seen by its own reads at once and by others after the commit.
public struct PollTransaction {
    let db: Database
    let scope: TransactionScope

    /// Every reading method, on this transaction's own state.
    public var view: ArchiveView {
        ArchiveView(db: db, hash: scope.hash, names: scope.names)
    }

    /// Calls `action` on the writer's own queue, before any later transaction, if this one is undone: by an error in
    /// its closure, or because the commit itself failed (a full disk).
    public func onRollback(_ action: @escaping @Sendable () -> Void) {
        scope.rollbackActions.append(action)
    }
}
