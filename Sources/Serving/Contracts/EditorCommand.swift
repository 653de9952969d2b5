// SPDX-License-Identifier: Apache-2.0

/// What an editor does by hand: `POST /edit`. Each becomes an event, with its reason and time, and can be
/// taken back.
public struct EditorCommand: Hashable, Sendable, Codable {
    public var action: Action
    /// What it is done to: a public id or an address (hide, split), a story (retract, merge), a publisher
    /// (mute).
    public var target: String
    /// The other story, for a merge.
    public var other: String?
    public var reason: String?
    /// Takes the same action back.
    public var undo: Bool

    public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
        case hide, retract, merge, split, mute
    }

    public init(
        action: Action, target: String, other: String? = nil, reason: String? = nil, undo: Bool = false
    ) {
        self.action = action
        self.target = target
        self.other = other
        self.reason = reason
        self.undo = undo
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        action = try values.decode(Action.self, forKey: .action)
        target = try values.decode(String.self, forKey: .target)
        other = try values.decodeIfPresent(String.self, forKey: .other)
        reason = try values.decodeIfPresent(String.self, forKey: .reason)
        undo = try values.decodeIfPresent(Bool.self, forKey: .undo) ?? false
    }
}
