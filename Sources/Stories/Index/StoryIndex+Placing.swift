// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension StoryIndex {
    /// Decides where a new item belongs, with nothing but what came before it.
    ///
    /// To be followed by `insert` with the item's numbers. The order within one poll is that of
    /// `NormalizedFeed.drafts`.
    public func place(_ draft: ItemDraft) -> StoryPlacement {
        dropPending()
        evict(now: draft.item.firstSeen)
        let reader = ProfileBuilder(draft.text, gazetteer)
        let profile = profile(of: draft.item, reader)
        let decision = decide(profile, draft.item, reader)
        pending = Pending(publicID: draft.item.publicID, profile: profile, scores: decision.scores)
        pending?.profile.original = decision.placement.duplicateOf
        pending?.profile.likeness = decision.likeness
        return decision.placement
    }

    /// Takes a placed item in, with the numbers that the archive gave to it and to its story.
    public func insert(_ item: Item) {
        let profile: ItemProfile
        if let pending, pending.publicID == item.publicID {
            profile = pending.profile
            self.pending = nil
        } else {
            dropPending()
            evict(now: item.firstSeen)
            profile = self.profile(of: item, ProfileBuilder(comparisonText(of: item), gazetteer))
        }
        take(item, profile)
        note(item, profile)
        scheduleRecheck(item)
    }

    /// Puts a profile into the ring, the postings and its story.
    func take(_ item: Item, _ source: ItemProfile) {
        var profile = source
        let number = ring.nextNumber
        profile.id = item.id
        profile.original = item.duplicateOf
        profile.story = story(item.story, seen: profile.arrival)
        vocabulary.add(profile.slots)
        for slot in profile.postedSlots {
            vocabulary.heads[Int(slot)] = postings.add(item: number, next: vocabulary.heads[Int(slot)])
        }
        recall.add(profile, story: item.story)
        addAnchors(profile, number: number)
        let place = Int(profile.story)
        stories[place].members.append(number)
        stories[place].total += 1
        stories[place].last = max(stories[place].last, profile.arrival)
        stories[place].languages |= 1 << UInt64(profile.language & 63)
        itemNumbers[item.id] = number
        ring.append(profile)
    }

    /// What outlives the window.
    func note(_ item: Item, _ profile: ItemProfile) {
        guard item.id > memory.through else { return }
        memory.series.note(profile.mask, of: item.publisher, at: profile.arrival)
        memory.marks.note(hasMark: profile.traits.contains(.hasMark), of: item.publisher)
        memory.through = item.id
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

    func release(_ profile: ItemProfile) {
        for slot in profile.slots { vocabulary.release(slot) }
        for anchor in profile.anchors { anchorVocabulary.release(anchor.slot) }
    }

    /// A draft that was placed but never inserted leaves no terms behind.
    private func dropPending() {
        guard let pending else { return }
        release(pending.profile)
        self.pending = nil
    }
}
