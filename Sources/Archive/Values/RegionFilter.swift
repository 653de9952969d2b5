// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What belongs to some regions: what their own publishers write, and what anybody writes of them.
public struct RegionFilter: Hashable, Sendable {
    public var regions: Set<Region>
    /// Those at home there, as the configuration says.
    public var publishers: Set<PublisherID>

    public init(regions: Set<Region>, publishers: Set<PublisherID>) {
        self.regions = regions
        self.publishers = publishers
    }
}
