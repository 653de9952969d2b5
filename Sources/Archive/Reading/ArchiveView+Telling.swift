// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// Whether a publisher has a visible report in a story that is in one of those states and was told anew since.
    ///
    /// Looks at the stories in those states alone (index `story_by_state`), and at their items: cheap enough for each poll.
    public func isTelling(
        _ publisher: PublisherID, in states: Set<StoryState>, since: Timestamp
    ) throws -> Bool {
        guard let number = try NameTable.number(of: publisher, in: db) else { return false }
        return try states.contains { state in
            guard state != .quiet else { return false }
            return try db.integer(
                """
                SELECT 1 FROM story s JOIN item i ON i.story = s.id
                WHERE s.state = ? AND s.state <> 0 AND s.updated >= ? AND s.redirect IS NULL AND s.hidden = 0
                    AND i.publisher = ? AND i.hidden = 0 LIMIT 1
                """, [StoredCodes.code(of: state), since.milliseconds, number]) != nil
        }
    }
}
