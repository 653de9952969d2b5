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
        let codes = states.subtracting([.quiet]).map { "\(StoredCodes.code(of: $0))" }.sorted()
        // The stories first (CROSS JOIN keeps the order), of which there are few. The publisher's number is looked up when
        // there is such a story, and there seldom is one.
        return try db.integer(
            """
            SELECT 1 FROM story s CROSS JOIN item i ON i.story = s.id
            WHERE s.state IN (\(codes.joined(separator: ", "))) AND s.state <> 0 AND s.updated >= ?
                AND s.redirect IS NULL AND s.hidden = 0
                AND i.publisher = (SELECT number FROM publisher WHERE id = ?) AND i.hidden = 0 LIMIT 1
            """, [since.milliseconds, publisher.text]) != nil
    }
}
