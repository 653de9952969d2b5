// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A written date, understood.
public struct ReadDate: Hashable, Sendable {
    public var timestamp: Timestamp
    /// Whether the text said its zone; else the reader's was assumed.
    public var hasZone: Bool
    /// Whether the text said a time of day; else midnight was assumed.
    public var hasTime: Bool

    public init(timestamp: Timestamp, hasZone: Bool, hasTime: Bool) {
        self.timestamp = timestamp
        self.hasZone = hasZone
        self.hasTime = hasTime
    }
}
