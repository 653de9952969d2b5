// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension StoryIndex {
    /// Decides where a new item belongs, with nothing but what came before it.
    ///
    /// To be followed by `insert` with the item's numbers. The order within one poll is that of
    /// `NormalizedFeed.drafts`. A draft that is not prepared yet is prepared here.
    ///
    /// - Parameter sight: how it came to be seen; kept in the trace.
    public func place(
        _ draft: ItemDraft, sight: FirstSight = FirstSight(gap: .minutes(15), isFirstRead: false)
    ) -> StoryPlacement {
        dropPending()
        evict(now: draft.item.firstSeen)
        let prepared = draft.prepared ?? PreparedItem(draft.item, text: draft.text)
        let facts = Facts(draft.item)
        var traits = traits(of: prepared, facts)
        if sight.isFresh(draft.item), !sight.isFirstRead { traits.insert(.isFresh) }
        var profile = profile(of: prepared, facts, traits: traits)
        profile.header.calibration = ItemHeader.share(memory.marks.weight(of: facts.publisher))
        var decision = decide(profile, draft, prepared)
        if decision.placement.isReprint { profile.header.traits.remove(.isFresh) }
        profile.header.original = decision.placement.duplicateOf?.number ?? 0
        profile.header.likeness = ItemHeader.share(decision.likeness)
        decision.placement.trace = PreparedItem.encode(prepared, profile.header)
        pending = Pending(publicID: draft.item.publicID, profile: profile)
        return decision.placement
    }

    /// Takes a placed item in, with the numbers that the archive gave to it and to its story.
    public func insert(_ item: Item) {
        if pending?.publicID != item.publicID {
            // Placed by somebody else's decision.
            _ = place(
                ItemDraft(item: item, text: ComparisonText(of: item, site: siteNames(of: item.publisher))))
        }
        guard let profile = pending?.profile else { return }
        pending = nil
        take(profile, item.id, in: item.story, duplicateOf: item.duplicateOf)
        note(profile, item.id, of: item.publisher)
        rechecks.add(item.id, arrival: profile.header.arrival)
    }

    /// Puts a profile into the ring, the postings and its story.
    func take(_ source: ItemProfile, _ id: ItemID, in story: StoryID, duplicateOf: ItemID?) {
        var profile = source
        let number = ring.nextNumber
        profile.header.id = id
        profile.header.original = duplicateOf?.number ?? 0
        profile.header.story = self.story(story, seen: profile.header.arrival)
        count(profile, by: 1)
        post(profile, number)
        let place = Int(profile.header.story)
        stories[place].take(number, profile.header)
        itemNumbers[id] = number
        ring.append(profile)
    }

    /// Keeps title and lead, and the anchors, to be found by.
    private func post(_ profile: ItemProfile, _ number: Int32) {
        vocabulary.post(number, profile.wide, profile.header.terms, having: 3)
        anchorVocabulary.post(number, profile.wide, profile.header.anchors, having: .max)
    }

    /// What outlives the window.
    func note(_ profile: ItemProfile, _ id: ItemID, of publisher: PublisherID) {
        guard id > memory.through else { return }
        memory.series.note(profile.header.mask, of: publisher, at: profile.header.arrival)
        memory.marks.note(hasMark: profile.header.traits.contains(.hasMark), of: publisher)
        memory.baseline = memory.baseline ?? ArrivalBaseline()
        memory.baseline?.note(at: profile.header.arrival)
        memory.through = id
    }

    private func story(_ id: StoryID, seen: Int64) -> Int32 {
        if let number = storyNumbers[id] { return number }
        let number: Int32
        if let free = freeStories.popLast() {
            number = free
            stories[Int(free)] = StoryRecord(id: id, first: seen)
        } else {
            number = Int32(stories.count)
            stories.append(StoryRecord(id: id, first: seen))
        }
        storyNumbers[id] = number
        return number
    }

    /// A draft that was placed but never inserted leaves no terms behind.
    private func dropPending() {
        guard let pending else { return }
        release(pending.profile)
        self.pending = nil
    }
}
