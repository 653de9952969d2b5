// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One act of the editor's hand; kept for ever, and may be taken back.
public struct EditorAct: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Sendable, CaseIterable {
        case hide, retract, merge, split, mute
    }

    /// 0 until recorded.
    public var number: Int64
    public var at: Timestamp
    public var kind: Kind
    /// The public id of an item or story, or a publisher's id.
    public var subject: String
    /// The elder story of a merge, or the new story of a split.
    public var object: String?
    public var reason: String
    /// What is needed to take it back; the caller's form.
    public var before: String?
    public var takenBack: Timestamp?

    public init(
        number: Int64 = 0, at: Timestamp, kind: Kind, subject: String, object: String? = nil, reason: String,
        before: String? = nil, takenBack: Timestamp? = nil
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.subject = subject
        self.object = object
        self.reason = reason
        self.before = before
        self.takenBack = takenBack
    }
}
