// SPDX-License-Identifier: Apache-2.0

/// What became true.
public enum EventType: String, Sendable, Codable, CaseIterable {
    case item, revision, story, merge, breaking, developing, cooled, correction, withdrawn, hidden, feed,
        reset

    /// The ones that `/breaking/events` carries.
    public static let ofBreakingStream: Set<EventType> = [
        .breaking, .developing, .cooled, .correction, .withdrawn, .hidden, .reset,
    ]
}
