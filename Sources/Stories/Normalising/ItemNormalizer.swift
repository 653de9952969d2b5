// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// Turns one parsed document into items: names, dates, language, address, digests. Knows nothing of the archive.
public struct ItemNormalizer: Sendable {
    public init() {}

    /// - Parameters:
    ///   - document: what the parser read.
    ///   - feed: the feed it came from.
    ///   - state: what is remembered of the feed.
    ///   - now: the time of first sight.
    public func normalize(
        _ document: ParsedFeed, of feed: Feed, publisher: Publisher, state: FeedState, now: Timestamp
    ) -> NormalizedFeed {
        let names = document.items.map { ItemNames($0) }
        let policy = IdentityPolicy(recorded: state.identityPolicy)
            .after(guids: names.map(\.guid), links: names.map(\.link))
        let repeatedLinks = Self.repeated(names.map(\.link))
        var clock = FeedClock(state: state)
        clock.learn(from: document.items.compactMap { $0.published ?? $0.updated }, now: now)
        let site = Self.siteNames(of: publisher)
        let hasManyHosts = Set(names.compactMap(\.host)).count > 1
        var drafts: [ItemDraft] = []
        drafts.reserveCapacity(names.count)
        // The names taken, and whether each is a guid made shorter.
        var seen: [String: Bool] = [:]
        for (parsed, name) in zip(document.items, names) {
            let link = name.link.flatMap { repeatedLinks.contains($0) && name.guid != nil ? nil : $0 }
            let builder = ItemBuilder(
                parsed: parsed, channel: document.channel, feed: feed, policy: policy, clock: clock, now: now,
                hasManyHosts: hasManyHosts)
            var draft = builder.build(guid: name.guid, link: link, site: site)
            if let isShortened = seen[Self.primaryName(draft)] {
                // The same item listed twice counts once; the first listing is the newer one by custom.
                guard isShortened != (draft.item.keys.guidAlias != nil) else { continue }
                // Another item, whose guid is by chance what the first one's was shortened to: it goes by its link.
                draft = builder.build(guid: nil, link: name.link, site: site)
                guard seen[Self.primaryName(draft)] == nil else { continue }
            }
            seen[Self.primaryName(draft)] = draft.item.keys.guidAlias != nil
            drafts.append(draft)
        }
        return NormalizedFeed(
            drafts: Self.inOrder(drafts), identityPolicy: policy, clockOffset: clock.offset,
            clockNote: clock.note)
    }

    /// By date, then by name. A draft has forty references to count and a thousand bytes to move: most feeds list the
    /// newest first, and are only turned round; of others the places are sorted.
    private static func inOrder(_ drafts: consuming [ItemDraft]) -> [ItemDraft] {
        var drafts = drafts
        drafts.reverse()
        if drafts.indices.dropFirst().allSatisfy({ !isBefore(drafts, $0, $0 - 1) }) { return drafts }
        var places = Array(drafts.indices)
        places.sort { isBefore(drafts, $0, $1) }
        return places.map { drafts[$0] }
    }

    private static func isBefore(_ drafts: [ItemDraft], _ left: Int, _ right: Int) -> Bool {
        let (first, second) = (drafts[left].item.published, drafts[right].item.published)
        return first == second ? drafts[left].item.publicID < drafts[right].item.publicID : first < second
    }

    /// The folded names that a publisher may sign its titles with.
    static func siteNames(of publisher: Publisher) -> [FoldedText] {
        publisher.name.sorted { $0.key < $1.key }.map { FoldedText($0.value) }.filter { $0.words.count > 0 }
    }

    /// The name that the archive keeps an item under, so that no two of one document have the same.
    private static func primaryName(_ draft: ItemDraft) -> String {
        let keys = draft.item.keys
        if let guid = keys.guidAlias ?? keys.guid { return "g" + guid }
        return keys.link.map { "l" + $0 } ?? draft.item.publicID
    }

    private static func repeated(_ names: [String?]) -> Set<String> {
        var seen: Set<String> = []
        var repeated: Set<String> = []
        for case let name? in names where !seen.insert(name).inserted { repeated.insert(name) }
        return repeated
    }
}
