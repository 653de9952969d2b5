// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an entry says of its story.
public struct StoryMark: Hashable, Sendable {
    /// `urn:uuid:…`
    public var id: String
    public var state: StoryState
    /// Newsrooms' owners who told it.
    public var owners: Int
    /// Items in it.
    public var items: Int
    /// When it was called out, and why.
    public var alerted: Timestamp?
    public var score: Double?
    public var evidence: [Evidence]

    public init(
        id: String, state: StoryState = .quiet, owners: Int = 1, items: Int = 1, alerted: Timestamp? = nil,
        score: Double? = nil, evidence: [Evidence] = []
    ) {
        self.id = id
        self.state = state
        self.owners = owners
        self.items = items
        self.alerted = alerted
        self.score = score
        self.evidence = evidence
    }

    public init(_ story: Story) {
        self.init(
            id: story.publicID, state: story.state, owners: story.ownerCount, items: story.itemCount,
            alerted: story.alerted, score: story.alertScore, evidence: story.alertEvidence)
    }

    /// Called out, and not over.
    public var isBreaking: Bool { state == .breaking || state == .developing }
}
