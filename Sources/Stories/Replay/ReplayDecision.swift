// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a replay decided; a later decision on an item replaces the earlier one.
public enum ReplayDecision: Hashable, Sendable {
    /// - Parameter time: set on later decisions only: when they were taken.
    case item(id: String, story: StoryID, duplicateOf: String?, time: Timestamp?)
    case alert(time: Timestamp, item: String, story: StoryID)
}
