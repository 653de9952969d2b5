// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Runs a recorded stream through normalisation, identity, stories and breaking in virtual time, without an archive:
/// items and stories get running numbers, and what the archive would look up is kept in dictionaries.
public struct StoryReplay {
    public let index: StoryIndex
    private let catalogue: SourceCatalogue
    private let normalizer = ItemNormalizer()
    private var feeds: [FeedID: ReplayFeed] = [:]
    private var items: [KnownItem] = []
    private var storyCount: Int64 = 0

    /// What is remembered of an item to say its decision again.
    private struct KnownItem {
        var names: [(id: String, arrival: Timestamp)]
        var story: StoryID
        var duplicateOf: ItemID?
    }

    public init(catalogue: SourceCatalogue, configuration: StoryConfiguration = .standard) {
        self.catalogue = catalogue
        index = StoryIndex(configuration: configuration, catalogue: catalogue)
        index.isLoaded = true
    }

    /// The stream's name of an item.
    @_spi(Tuning) public func name(of item: ItemID) -> String { items[Int(item.number) - 1].names[0].id }

    /// Takes the next item; arrivals must not go back in time.
    ///
    /// - Returns: corrections of earlier items that were due, the item's own decision, alerts.
    public mutating func take(_ entry: ReplayItem) -> [ReplayDecision] {
        var decisions = settle(now: entry.arrival)
        guard let feed = catalogue.feed(entry.feed), let publisher = catalogue.publisher(of: entry.feed)
        else {
            return decisions
        }
        var document = ParsedFeed(format: .rss20, encoding: "utf-8")
        document.items = [entry.parsed]
        // Taken out while it changes, so that its dictionaries are not copied.
        var state = feeds.removeValue(forKey: entry.feed) ?? ReplayFeed(feed: entry.feed)
        let sight = state.sight(at: entry.arrival, interval: feed.interval ?? .minutes(15))
        let normalized = normalizer.normalize(
            document, of: feed, publisher: publisher, state: state.state, now: entry.arrival)
        normalized.record(in: &state.state)
        for draft in normalized.drafts {
            if let known = state.find(draft.item.keys) {
                decisions.append(revise(entry, Int(known.number) - 1))
            } else {
                decisions.append(contentsOf: add(draft, entry, sight, &state))
            }
        }
        state.state.lastChange = entry.arrival
        feeds[entry.feed] = state
        return decisions
    }

    /// Takes the decisions that are due by then.
    public mutating func settle(now: Timestamp) -> [ReplayDecision] {
        var decisions: [ReplayDecision] = []
        while let due = index.nextSettling, due <= now {
            for merge in index.settle(now: due) {
                for id in merge.items {
                    items[Int(id.number) - 1].story = merge.kept
                    for name in items[Int(id.number) - 1].names where due - name.arrival <= .minutes(15) {
                        decisions.append(decision(on: Int(id.number) - 1, name.id, time: due))
                    }
                }
                if let verdict = index.judge(merge.kept, now: due), verdict.alert, let last = merge.items.last
                {
                    decisions.append(
                        .alert(
                            time: due, item: items[Int(last.number) - 1].names[0].id, story: verdict.story))
                }
            }
        }
        return decisions
    }

    private mutating func add(
        _ draft: ItemDraft, _ entry: ReplayItem, _ sight: FirstSight, _ state: inout ReplayFeed
    ) -> [ReplayDecision] {
        let placement = index.place(draft)
        var item = draft.item
        item.id = ItemID(Int64(items.count + 1))
        if let story = placement.story {
            item.story = story
        } else {
            storyCount += 1
            item.story = StoryID(storyCount)
        }
        item.duplicateOf = placement.duplicateOf
        index.insert(item)
        items.append(
            KnownItem(
                names: [(entry.id, entry.arrival)], story: item.story, duplicateOf: item.duplicateOf))
        state.remember(item)
        var sight = sight
        sight.isReprint = placement.isReprint
        var decisions = [decision(on: items.count - 1, entry.id, time: nil)]
        if let verdict = index.judge(item, sight: sight), verdict.alert {
            decisions.append(.alert(time: entry.arrival, item: entry.id, story: verdict.story))
        }
        return decisions
    }

    /// A changed item stays where it is; its new version repeats the old one.
    private mutating func revise(_ entry: ReplayItem, _ place: Int) -> ReplayDecision {
        let first = items[place].names[0].id
        items[place].names.append((entry.id, entry.arrival))
        return .item(id: entry.id, story: items[place].story, duplicateOf: first, time: nil)
    }

    private func decision(on place: Int, _ name: String, time: Timestamp?) -> ReplayDecision {
        let item = items[place]
        let first = item.names[0].id
        let original = item.duplicateOf.map { items[Int($0.number) - 1].names[0].id }
        return .item(
            id: name, story: item.story, duplicateOf: name == first ? original : first, time: time)
    }
}
