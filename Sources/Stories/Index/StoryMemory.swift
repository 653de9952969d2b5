// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What story building remembers beyond its window: the columns of each publisher and how often each cries.
///
/// To be kept by the archive as one value, as often as it likes: `through` says up to which item it counts, and the
/// items after that are counted again when an index is loaded.
public struct StoryMemory: Sendable, Codable, Hashable {
    public internal(set) var through = ItemID(0)
    var series = SeriesTable()
    var marks = MarkCalibration()
    /// Optional, since memories written before it lack it.
    var baseline: ArrivalBaseline?

    public init() {}
}
