// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension PollTransaction {
    /// Writes one line to the log. The number is final with the commit, and is never given again with other content.
    ///
    /// - Parameters:
    ///   - item: The item that it tells of, for followers; the event itself carries public ids only.
    ///   - story: The same for the story.
    @discardableResult
    public func append(
        _ event: NewsEvent, item: ItemID? = nil, story: StoryID? = nil
    ) throws -> EventSequence {
        let sequence = scope.nextEvent()
        try EventTable.append(event, sequence: sequence, item: item, story: story, in: db)
        return EventSequence(sequence)
    }

    /// The last number given, by this transaction or before it.
    public var lastEvent: EventSequence {
        EventSequence(scope.ledger.lastEvent)
    }

    /// Remembers how far a follower has read.
    public func setCursor(_ name: String, to sequence: EventSequence) throws {
        try db.run("INSERT OR REPLACE INTO follower(name, sequence) VALUES (?, ?)", [name, sequence.number])
    }
}
