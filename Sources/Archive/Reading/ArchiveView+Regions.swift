// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// The regions that an item speaks of, in their fixed order.
    public func regions(of item: ItemID) throws -> [Region] {
        try RegionTable.regions(ofItem: item.number, in: db)
    }

    /// The same of all visible reports of a story.
    public func regions(of story: StoryID) throws -> [Region] {
        try RegionTable.regions(ofStory: story.number, in: db)
    }

    /// Whether an item is by one of the publishers or speaks of one of the regions; always without a filter.
    func admits(_ filter: RegionFilter?, item: Int64, publisher: PublisherID) throws -> Bool {
        guard let filter else { return true }
        if filter.publishers.contains(publisher) { return true }
        return try RegionTable.regions(ofItem: item, in: db).contains { filter.regions.contains($0) }
    }

    /// Whether one of a story's reports is.
    func admits(_ filter: RegionFilter?, story: StoryID) throws -> Bool {
        guard let filter else { return true }
        if try regions(of: story).contains(where: { filter.regions.contains($0) }) { return true }
        return try briefs(of: story).contains { !$0.isHidden && filter.publishers.contains($0.publisher) }
    }
}
