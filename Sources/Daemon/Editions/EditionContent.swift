// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing

/// What an edition holds, before it has a title.
struct EditionContent: Sendable {
    var entries: [EditionEntry] = []
    var withdrawals: [Withdrawal] = []
    var previousArchive: ArchiveDocument?
    var nextArchive: ArchiveDocument?
    var isComplete = false
    /// Stands in for the newest entry's date where there is none: an empty edition is as old as the sources.
    var changed = Timestamp.epoch
}
