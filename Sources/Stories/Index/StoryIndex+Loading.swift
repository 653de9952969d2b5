// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension StoryIndex {
    /// From when on items must be loaded, for an index that is to go on at `now`.
    public func horizon(now: Timestamp) -> Timestamp { now - configuration.recall }

    /// Builds the index from what the archive holds.
    ///
    /// - Parameters:
    ///   - items: first seen since `horizon`, and all after `memory.through`; in the order of their numbers, with
    ///     their present stories. Those before the window only leave their sketch.
    ///   - stories: of the items in the window, for their state.
    ///   - now: the time of the first item to come.
    public func load(
        _ items: some Sequence<StoredItem>, stories known: some Sequence<Story>, now: Timestamp
    ) {
        for item in items { load(item, now: now) }
        finishLoading(known)
    }

    /// Items whose texts are read again, one by one.
    public func load(_ items: some Sequence<Item>, stories known: some Sequence<Story>, now: Timestamp) {
        load(items.lazy.map { StoredItem($0) }, stories: known, now: now)
    }

    /// Takes one stored item in; for callers that do not want to hold them all. `finishLoading` follows the last.
    public func load(_ item: StoredItem, now: Timestamp) {
        let limit = now.milliseconds - configuration.window.milliseconds
        let isLive = item.facts.firstSeen.milliseconds >= limit
        guard let (prepared, decided) = read(item, onlySketch: !isLive) else { return }
        if isLive, ring.count >= configuration.capacity { evict(now: item.facts.firstSeen) }
        var profile = profile(of: prepared, item.facts, traits: decided.traits)
        profile.header.likeness = decided.likeness
        profile.header.calibration = decided.calibration
        if isLive {
            take(profile, item.id, in: item.story, duplicateOf: item.duplicateOf)
            castVote(profile.header, of: item.id, from: item.facts.publisher)
            lastLoaded = max(lastLoaded, profile.header.arrival)
        } else {
            profile.header.id = item.id
            profile.header.original = item.duplicateOf?.number ?? 0
            recall.add(profile, story: item.story)
        }
        note(profile, item.id, of: item.facts.publisher)
    }

    /// Completes what was loaded with the state of the stories; the index is then ready.
    public func finishLoading(_ known: some Sequence<Story>) {
        for story in known {
            guard let number = storyNumbers[story.id] else { continue }
            stories[Int(number)].first = min(stories[Int(number)].first, story.firstSeen.milliseconds)
            stories[Int(number)].total = max(stories[Int(number)].total, story.itemCount)
            stories[Int(number)].alerted = story.alerted != nil || story.state.hasAlerted
            stories[Int(number)].state = story.state
            stories[Int(number)].stateTime = (story.alerted ?? story.updated).milliseconds
            // An alert that was taken back is not voted for again by the same items.
            if story.alerted != nil, !story.state.hasAlerted { stories[Int(number)].votes = [] }
        }
        for number in ring.numbers
        where ring[number].arrival >= lastLoaded - configuration.settling.milliseconds {
            rechecks.add(ring[number].id, arrival: ring[number].arrival, after: lastLoaded)
        }
        isLoaded = true
    }

    /// From its trace, else from its text.
    private func read(_ item: StoredItem, onlySketch: Bool) -> (PreparedItem, PreparedItem.Decided)? {
        if let trace = item.trace { return PreparedItem.decode(trace, onlySketch: onlySketch) }
        guard let whole = item.item else { return nil }
        var prepared = PreparedItem(
            whole, text: ComparisonText(of: whole, site: siteNames(of: whole.publisher)))
        var traits = traits(of: prepared, item.facts)
        if FirstSight(gap: .minutes(15), isFirstRead: false).isFresh(whole) { traits.insert(.isFresh) }
        if onlySketch { prepared = prepared.onlySketch }
        return (
            prepared,
            PreparedItem.Decided(
                traits: traits, likeness: item.duplicateOf == nil ? 0 : 1,
                calibration: ItemHeader.share(memory.marks.weight(of: whole.publisher)))
        )
    }
}
