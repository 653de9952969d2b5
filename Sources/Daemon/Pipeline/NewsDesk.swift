// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Stories

/// Decides, inside the archive's transaction, what every new item is: known, revised or new; a duplicate; of which
/// story; a reason to cry out. Writes the decisions and the events that tell them.
///
/// The story index lives here. `@unchecked Sendable`: everything in it is touched inside the archive's write closures
/// alone, which run one after the other on the writer's own queue.
final class NewsDesk: @unchecked Sendable {
    private static let memoryName = "stories"
    /// Writing it down costs as much as it holds; counting this many items again, a moment at the next start.
    private static let memoryStep = 20_000

    private let window: Duration
    /// Asked in each transaction: a reload may have changed them.
    private let rules: @Sendable () -> BreakingPolicy
    private var index: StoryIndex
    private var absences = AbsenceTable()
    private var savedMemory = StoryMemory()
    /// What an editor has hidden stays so when another feed brings it.
    private var hiddenLinks: Set<String> = []
    /// Set when a transaction was undone after the index had taken its items: the index must be built again.
    private var isStale = false

    init(window: Duration, rules: @escaping @Sendable () -> BreakingPolicy = { .standard }) {
        self.window = window
        self.rules = rules
        index = Self.makeIndex(window, .empty, StoryMemory())
    }

    /// Files one document's items.
    ///
    /// - Parameters:
    ///   - packed: what was worked out before, by the draft's place in the document; what it lacks is worked out here.
    ///   - before: the items that the feed's last document listed.
    func file(
        _ document: NormalizedFeed, packed: [Int: PackedDraft], of feed: Feed, sight: FirstSight,
        catalogue: SourceCatalogue, now: Timestamp, before: Set<ItemID> = [],
        in transaction: PollTransaction
    ) throws -> FiledDocument {
        let keys = document.drafts.map(\.item.keys)
        let known = try transaction.known(keys, in: feed.id, by: document.identityPolicy.keyKinds)
        var filed = FiledDocument()
        var fresh: [Int] = []
        let events = EventBuilder(catalogue: catalogue, now: now)
        defer { absences.clear(filed.listed) }
        for (place, known) in known.enumerated() {
            let draft = document.drafts[place]
            guard let known, try isTheSame(draft.item, as: known, transaction) else {
                fresh.append(place)
                continue
            }
            filed.listed.append(known.id)
            if known.contentDigest != draft.item.contentDigest {
                try revise(known.id, to: draft, events, transaction)
            }
        }
        try noteAbsences(before, filed.listed, document.drafts, now: now, transaction)
        guard !fresh.isEmpty else { return filed }
        do {
            // Set before a later transaction can begin: that one must not decide by stories that were never stored.
            transaction.onRollback { [self] in isStale = true }
            try prepareIndex(catalogue: catalogue, now: now, transaction)
            index.adopt(rules())
            let filing = StoryFiling(
                index: index, catalogue: catalogue, events: events, transaction: transaction,
                hiddenLinks: hiddenLinks)
            try filing.settle(now: now)
            let rivals = try filing.rivals(of: fresh.map { document.drafts[$0].item })
            // Read where they stand: an item and its texts have some thirty references to count.
            for place in fresh {
                let id = try filing.take(
                    document.drafts[place], packed[place], rivals: rivals, sight: sight)
                filed.note(id, document.drafts[place].item)
                if CorrectionMark(title: document.drafts[place].text.headline) != nil {
                    try corrections(events, transaction).take(id)
                }
            }
            try saveMemory(transaction)
        } catch {
            isStale = true
            throw error
        }
        return filed
    }

    /// What falls due by time alone: later looks at young stories, and stories that went quiet.
    ///
    /// - Returns: whether more is due already and wants a transaction of its own.
    @discardableResult
    func settle(catalogue: SourceCatalogue, now: Timestamp, in transaction: PollTransaction) throws -> Bool {
        let events = EventBuilder(catalogue: catalogue, now: now)
        if !absences.isEmpty {
            let corrections = corrections(events, transaction)
            // What is due leaves the table here: an undone transaction gives it back.
            transaction.onRollback { [self, kept = absences] in absences = kept }
            for id in absences.due(corrections.policy, now: now) { try corrections.removed(id) }
        }
        guard index.isLoaded, !isStale else { return false }
        index.adopt(rules())
        transaction.onRollback { [self] in isStale = true }
        do {
            let filing = StoryFiling(
                index: index, catalogue: catalogue, events: events, transaction: transaction)
            try filing.settle(now: now)
            try filing.cool(now: now)
            return index.nextSettling.map { $0 <= now } ?? false
        } catch {
            isStale = true
            throw error
        }
    }

    /// What was ever said for a story's being breaking news; nil when none of its items is in the window any more.
    ///
    /// Changes nothing but the index, which is loaded when it was not; in a transaction, since nobody else may touch it.
    func appraise(
        _ story: StoryID, catalogue: SourceCatalogue, now: Timestamp, in transaction: PollTransaction
    ) throws -> BreakingAppraisal? {
        let publishers = try transaction.view.briefs(of: story).map { ($0.id, $0.publisher) }
        do {
            try prepareIndex(catalogue: catalogue, now: now, transaction)
        } catch {
            isStale = true
            throw error
        }
        return index.appraise(story, publishers: Dictionary(publishers) { first, _ in first })
    }

    /// The stories changed behind the index; it is built again when the next item comes. To be called inside a write
    /// closure, as everything here.
    func discard() {
        isStale = true
    }

    /// Another address, the same words: the same article under a new name, unless it has another date. A column prints
    /// the same title every day.
    private func isTheSame(
        _ item: Item, as known: KnownItem, _ transaction: PollTransaction
    ) throws -> Bool {
        guard known.matchedBy == .text, item.keys.guid != nil || item.keys.link != nil,
            item.dateTrust != .assumed, let stored = try transaction.view.item(known.id)
        else { return true }
        return stored.dateTrust == .assumed || stored.published == item.published
    }

    private func revise(
        _ id: ItemID, to draft: ItemDraft, _ events: EventBuilder, _ transaction: PollTransaction
    ) throws {
        guard let revision = try transaction.revise(id, to: draft.item, at: events.now),
            let stored = try transaction.view.item(id), let story = try transaction.view.story(stored.story)
        else { return }
        let regions = PackedDraft.regions(of: draft)
        try transaction.setRegions(regions, of: stored)
        var event = events.speaking(of: regions).event(.revision, item: stored, story: story)
        event.terms = [Evidence("changed", words: revision.changes.map { "\($0)" }.sorted())]
        try transaction.append(event, item: id, story: story.id)
        if story.lead == id {
            var story = story
            story.title = stored.title
            story.language = stored.language
            story.updated = max(story.updated, events.now)
            try transaction.update(story)
        }
        try corrections(events, transaction).revised(stored, revision, isLead: story.lead == id)
    }

    private func corrections(_ events: EventBuilder, _ transaction: PollTransaction) -> StoryCorrections {
        StoryCorrections(
            index: index, catalogue: events.catalogue, events: events, transaction: transaction)
    }

    /// Items of stories that were called out, gone from their feed though older ones are still there.
    private func noteAbsences(
        _ before: Set<ItemID>, _ listed: [ItemID], _ drafts: [ItemDraft], now: Timestamp,
        _ transaction: PollTransaction
    ) throws {
        let missing = before.subtracting(listed)
        guard !missing.isEmpty, let oldest = drafts.map(\.item.published).min() else { return }
        let open = Set(try transaction.view.stories(in: [.breaking, .developing]).map(\.id))
        guard !open.isEmpty else { return }
        let gone = try missing.sorted().filter { id in
            guard let item = try transaction.view.item(id), open.contains(item.story) else { return false }
            return CorrectionPolicy.standard.isTakenAway(
                published: item.published, oldest: oldest, kept: before.count - missing.count,
                before: before.count)
        }
        absences.note(gone, now: now)
    }

    /// Loads the index when the first new item comes; polls that bring nothing never pay for it.
    private func prepareIndex(
        catalogue: SourceCatalogue, now: Timestamp, _ transaction: PollTransaction
    ) throws {
        if index.isLoaded, !isStale {
            index.catalogue = catalogue
            return
        }
        var memory = StoryMemory()
        if let stored = try transaction.view.memory(Self.memoryName) {
            memory = try StoryMemoryCodec.decode(stored)
        }
        index = Self.makeIndex(window, catalogue, memory)
        index.separations = try StorySeparations.standing(transaction.view)
        hiddenLinks = try EditedLinks.hidden(transaction.view)
        try transaction.view.window(since: index.horizon(now: now)) { item in
            if let stored = StoredItem(item) {
                index.load(stored, now: now)
            } else if let whole = try transaction.view.item(item.brief.id) {
                // Stored by another version: its text is read again.
                index.load(StoredItem(whole), now: now)
            }
        }
        index.finishLoading(try index.liveStories.compactMap { try transaction.view.story($0) })
        savedMemory = memory
        isStale = false
    }

    /// Now and then: what came after the memory that was saved is counted again when the index is loaded.
    private func saveMemory(_ transaction: PollTransaction) throws {
        guard index.memory.through.number - savedMemory.through.number >= Self.memoryStep else { return }
        try transaction.setMemory(Self.memoryName, try StoryMemoryCodec.encode(index.memory))
        savedMemory = index.memory
    }

    private static func makeIndex(
        _ window: Duration, _ catalogue: SourceCatalogue, _ memory: StoryMemory
    ) -> StoryIndex {
        var configuration = StoryConfiguration.standard
        configuration.window = window
        return StoryIndex(configuration: configuration, catalogue: catalogue, memory: memory)
    }
}
