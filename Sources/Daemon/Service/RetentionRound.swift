// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

/// Removes what the configuration lets go, in transactions short enough that no poll waits for long.
struct RetentionRound {
    let archive: Archive
    let configuration: Configuration
    let now: Timestamp

    /// - Returns: how many items were removed.
    func run() async throws -> Int {
        let policy = RetentionPolicy(
            days: configuration.retention.days, itemsPerFeed: configuration.retention.itemsPerFeed,
            windowStart: now - configuration.stories.window, now: now)
        var removed = 0
        var isUnfinished = true
        while isUnfinished {
            let report = try await archive.retain(policy)
            isUnfinished = report.isUnfinished
            removed += report.items
        }
        return removed
    }
}
