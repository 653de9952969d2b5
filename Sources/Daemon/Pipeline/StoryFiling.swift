// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Stories

/// Puts new items into their stories within one transaction: places, stores, judges, tells.
struct StoryFiling {
    let index: StoryIndex
    let catalogue: SourceCatalogue
    let events: EventBuilder
    let transaction: PollTransaction
    /// Canonical links of articles that an editor has hidden.
    var hiddenLinks: Set<String> = []

    private var view: ArchiveView { transaction.view }

    /// Stores one new item in its story and tells of it; cries out when it is time.
    ///
    /// - Parameters:
    ///   - packed: what was worked out for it beforehand.
    ///   - rivals: of all new items of the poll.
    /// - Returns: its number.
    func take(
        _ draft: ItemDraft, _ packed: PackedDraft?, rivals: [String: [String]], sight: FirstSight
    ) throws -> ItemID {
        var packed = packed ?? PackedDraft(draft)
        guard let name = try freeName(for: draft.item, rivals) else {
            return try store(draft, packed, sight)
        }
        var renamed = draft
        renamed.item.publicID = name
        packed.rename(renamed.item)
        return try store(renamed, packed, sight)
    }

    private func store(_ draft: ItemDraft, _ packed: PackedDraft, _ sight: FirstSight) throws -> ItemID {
        let events = self.events.speaking(of: packed.regions)
        let placement = index.place(draft, sight: sight)
        var item = draft.item
        item.id = transaction.reserveItem()
        item.wire = placement.wire
        item.duplicateOf = placement.duplicateOf
        item.isHidden = item.keys.link.map(hiddenLinks.contains) ?? false
        if let id = placement.story, let known = try currentStory(id) {
            var story = known
            item.story = known.id
            var reports = try view.briefs(of: known.id)
            let isNewVoice = try join(item, to: &story, beside: reports)
            try transaction.insert(
                item, evidence: placement.evidence, trace: placement.trace, detail: packed.detail,
                regions: packed.regions)
            try transaction.update(story)
            try transaction.append(
                events.event(.item, item: item, story: story), item: item.id, story: story.id)
            if isNewVoice {
                reports.append(ItemBrief(item))
                try tell(.story, story, reports)
            }
        } else {
            let story = beginning(with: &item, packed)
            try transaction.insert(story)
            try transaction.insert(
                item, evidence: placement.evidence, trace: placement.trace, detail: packed.detail,
                regions: packed.regions)
            try transaction.append(
                events.event(.item, item: item, story: story), item: item.id, story: story.id)
        }
        index.insert(item)
        var sight = sight
        sight.isReprint = placement.isReprint
        if let verdict = index.judge(item, sight: sight) { try apply(verdict) }
        return item.id
    }

    /// Items that one transaction looks at again at most, some tens of milliseconds: thousands that came at once (a
    /// cold start) are looked at in as many transactions, between which polls are filed.
    static let looks = 500

    /// Merges stories that proved to be one, as far as `looks` goes.
    func settle(now: Timestamp) throws {
        for merge in index.settle(now: now, limit: Self.looks) {
            guard let before = try view.story(merge.kept), let gone = try view.story(merge.gone) else {
                continue
            }
            guard var kept = try transaction.merge(merge.gone, into: merge.kept, at: now) else { continue }
            for id in merge.items {
                let old = try view.item(id)
                try transaction.place(
                    id, in: merge.kept, duplicateOf: old?.duplicateOf, evidence: merge.evidence)
            }
            kept.ownerCount = owners(of: try view.briefs(of: kept.id)).count
            // As with a new report: a story whose last visible one was hidden comes back with the other's.
            if kept.isHidden, try !reports(of: kept).isEmpty {
                kept.isHidden = false
            }
            // One alert a story, also across a merge: the elder takes over what the younger cried out.
            if before.alerted == nil, gone.alerted != nil {
                kept.alerted = gone.alerted
                kept.alertScore = gone.alertScore
                kept.alertEvidence = gone.alertEvidence
                kept.state = gone.state
            }
            try transaction.update(kept)
            var event = events.event(.merge, story: kept, lead: nil, reports: try reports(of: kept))
            event.terms = merge.evidence + [Evidence("merged", words: [gone.publicID])]
            try transaction.append(event, item: nil, story: kept.id)
            if let verdict = index.judge(kept.id, now: now) {
                try apply(verdict)
            }
        }
    }

    /// Stories that were called out and have no new voice any more.
    func cool(now: Timestamp) throws {
        for verdict in index.cool(now: now) {
            try apply(verdict)
        }
    }

    /// The public names that items of the archive have, by the canonical link that they share with a new item.
    ///
    /// By the link, which one index answers for all of them: to ask for a name costs a look into every feed.
    func rivals(of items: [Item]) throws -> [String: [String]] {
        try view.publicNames(withLinks: items.compactMap(\.keys.link))
    }

    /// Two feeds may list one article under one guid: the later item then takes a name of its own.
    ///
    /// - Returns: that name; nil when the item keeps the one that it has.
    private func freeName(for item: Item, _ rivals: [String: [String]]) throws -> String? {
        let name = item.publicID
        guard name == item.keys.guid else { return nil }
        let isTaken =
            if let link = item.keys.link {
                rivals[link, default: []].contains(name)
            } else {
                try view.items(named: name, link: nil).contains { $0.publicID == name }
            }
        return isTaken ? PublicIdentity.derived(keys: item.keys, feed: item.feed) : nil
    }

    // MARK: stories

    /// The story that a number stands for now, through a redirect.
    private func currentStory(_ id: StoryID) throws -> Story? {
        guard let story = try view.story(id) else { return nil }
        return try story.redirect.flatMap { try view.story($0) } ?? story
    }

    private func beginning(with item: inout Item, _ packed: PackedDraft) -> Story {
        let id = transaction.reserveStory()
        item.story = id
        return Story(
            id: id, publicID: packed.storyName, title: item.title, language: item.language, lead: item.id,
            firstSeen: item.firstSeen, updated: item.firstSeen, isHidden: item.isHidden)
    }

    /// Counts the item in; true when somebody new tells the story, or tells it anew.
    private func join(_ item: Item, to story: inout Story, beside reports: [ItemBrief]) throws -> Bool {
        let known = owners(of: reports)
        let isNewOwner = !known.contains(owner(of: item))
        story.itemCount += 1
        // A story whose last visible report an editor hid comes back with a new one; a retracted one does not.
        if story.isHidden, story.state != .retracted, !item.isHidden {
            story.isHidden = false
        }
        story.ownerCount = max(known.count + (isNewOwner && !item.isHidden ? 1 : 0), 1)
        if let lead = try view.item(story.lead),
            LeadPolicy().prefers(item, over: lead, publisher: { catalogue.publisher($0) })
        {
            story.lead = item.id
            story.title = item.title
            story.language = item.language
        }
        let isReport = isNewOwner || item.duplicateOf == nil
        if isReport {
            story.updated = max(story.updated, item.firstSeen)
        }
        return isReport
    }

    private func owners(of reports: [ItemBrief]) -> Set<OwnerID> {
        Set(
            reports.lazy.filter { !$0.isHidden }.map {
                catalogue.publisher($0.publisher)?.owner ?? OwnerID($0.publisher.text)
            })
    }

    private func owner(of item: Item) -> OwnerID {
        catalogue.publisher(item.publisher)?.owner ?? OwnerID(item.publisher.text)
    }

    private func reports(of story: Story) throws -> [ItemBrief] {
        try view.briefs(of: story.id).filter { !$0.isHidden }
    }

    // MARK: telling

    private func apply(_ verdict: BreakingVerdict) throws {
        guard verdict.hasChanged || verdict.alert, var story = try currentStory(verdict.story),
            story.state != .retracted, !story.isHidden
        else { return }
        story.state = verdict.state
        if verdict.alert {
            guard story.alerted == nil else { return }
            story.alerted = events.now
            story.alertScore = verdict.score
            story.alertEvidence = verdict.evidence
        }
        try transaction.update(story)
        switch verdict.state {
        case .breaking where verdict.alert: try tell(.breaking, story)
        case .developing: try tell(.developing, story)
        case .cooled: try tell(.cooled, story)
        default: break
        }
    }

    private func tell(_ type: EventType, _ story: Story) throws {
        try tell(type, story, try view.briefs(of: story.id))
    }

    private func tell(_ type: EventType, _ story: Story, _ items: [ItemBrief]) throws {
        let reports = items.filter { !$0.isHidden }
        let event = events.speaking(of: try view.regions(of: story.id)).event(
            type, story: story, lead: reports.first { $0.id == story.lead }, reports: reports)
        try transaction.append(event, item: story.lead, story: story.id)
    }
}
