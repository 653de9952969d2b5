// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension ArchiveView {
    /// The editor's acts, latest first, taken back or not.
    public func acts(limit: Int = 100) throws -> [EditorAct] {
        try ActTable.acts(limit: limit, in: db)
    }

    public func act(_ number: Int64) throws -> EditorAct? {
        try ActTable.find(number, in: db)
    }

    /// The acts of one kind that are in force, oldest first.
    public func standingActs(_ kind: EditorAct.Kind) throws -> [EditorAct] {
        try ActTable.standing(kind, in: db)
    }

    /// The acts of one kind that were taken back, oldest first.
    public func takenBackActs(_ kind: EditorAct.Kind) throws -> [EditorAct] {
        try ActTable.takenBack(kind, in: db)
    }

    /// Publishers muted by the editor, to be given to every filter's `excludedPublishers`.
    public func mutedPublishers() throws -> Set<PublisherID> {
        Set(try ActTable.standing(.mute, in: db).map { PublisherID($0.subject) })
    }

    /// Every subscriber of the hub, by topic.
    public func subscriptions() throws -> [Subscription] {
        try SubscriptionTable.all(in: db)
    }
}
