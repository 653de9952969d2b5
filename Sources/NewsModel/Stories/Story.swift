// SPDX-License-Identifier: Apache-2.0

/// What happened: one or more items, led by one.
public struct Story: Hashable, Sendable {
    public var id: StoryID
    /// Its permanent name: `urn:uuid` version 5 of its key.
    public var publicID: String
    public var state: StoryState
    /// Of its lead item, kept here so that lists need no join.
    public var title: String
    public var language: LanguageTag?
    public var lead: ItemID
    /// When its first item was seen, and when it last changed in a way that readers should be told.
    public var firstSeen: Timestamp
    public var updated: Timestamp
    /// When it was called out, and why.
    public var alerted: Timestamp?
    public var alertScore: Double?
    public var alertEvidence: [Evidence]
    public var itemCount: Int
    public var ownerCount: Int
    /// Merged into an elder one.
    public var redirect: StoryID?
    public var isHidden: Bool

    public init(
        id: StoryID, publicID: String, state: StoryState = .quiet, title: String,
        language: LanguageTag? = nil,
        lead: ItemID, firstSeen: Timestamp, updated: Timestamp, alerted: Timestamp? = nil,
        alertScore: Double? = nil, alertEvidence: [Evidence] = [], itemCount: Int = 1, ownerCount: Int = 1,
        redirect: StoryID? = nil, isHidden: Bool = false
    ) {
        self.id = id
        self.publicID = publicID
        self.state = state
        self.title = title
        self.language = language
        self.lead = lead
        self.firstSeen = firstSeen
        self.updated = updated
        self.alerted = alerted
        self.alertScore = alertScore
        self.alertEvidence = alertEvidence
        self.itemCount = itemCount
        self.ownerCount = ownerCount
        self.redirect = redirect
        self.isHidden = isHidden
    }
}
