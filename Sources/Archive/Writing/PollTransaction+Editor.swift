// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension PollTransaction {
    /// Writes down an act of the editor; its effects are separate calls in the same transaction.
    ///
    /// - Returns: Its number, by which it is taken back.
    @discardableResult
    public func record(_ act: EditorAct) throws -> Int64 {
        try ActTable.insert(act, in: db)
    }

    /// Marks an act as taken back; undoing its effects is the caller's, with `act.before`.
    ///
    /// - Returns: The act as it was; nil when there is none or it was taken back before.
    public func takeBack(_ number: Int64, at: Timestamp) throws -> EditorAct? {
        guard let act = try ActTable.find(number, in: db), act.takenBack == nil else { return nil }
        try ActTable.takeBack(number, at: at, in: db)
        return act
    }

    /// Adds or replaces a subscriber of the hub.
    public func save(_ subscription: Subscription) throws {
        try SubscriptionTable.save(subscription, in: db)
    }

    public func removeSubscription(callback: String, topic: String) throws {
        try SubscriptionTable.remove(callback: callback, topic: topic, in: db)
    }
}
