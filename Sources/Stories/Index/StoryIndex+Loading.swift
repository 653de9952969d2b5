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
    public func load(_ items: some Sequence<Item>, stories known: some Sequence<Story>, now: Timestamp) {
        let limit = now.milliseconds - configuration.window.milliseconds
        var last = Int64.min
        for item in items {
            let reader = ProfileBuilder(comparisonText(of: item), gazetteer)
            var profile = profile(of: item, reader)
            if item.firstSeen.milliseconds >= limit {
                if ring.count >= configuration.capacity { evict(now: item.firstSeen) }
                profile.likeness = item.duplicateOf == nil ? 0 : 1
                take(item, profile)
                castVote(item, profile, sight: FirstSight(gap: .minutes(15), isFirstRead: false))
                last = max(last, item.firstSeen.milliseconds)
            } else {
                profile.id = item.id
                profile.original = item.duplicateOf
                recall.add(profile, story: item.story)
                release(profile)
            }
            note(item, profile)
        }
        for story in known {
            guard let number = storyNumbers[story.id] else { continue }
            stories[Int(number)].first = min(stories[Int(number)].first, story.firstSeen.milliseconds)
            stories[Int(number)].total = max(stories[Int(number)].total, story.itemCount)
            stories[Int(number)].alerted = story.alerted != nil || story.state.hasAlerted
            stories[Int(number)].state = story.state
            stories[Int(number)].stateTime = (story.alerted ?? story.updated).milliseconds
        }
        for number in ring.numbers where ring[number].arrival >= last - configuration.settling.milliseconds {
            for pause in Self.pauses where ring[number].arrival + pause > last {
                rechecks.append(Recheck(due: ring[number].arrival + pause, item: ring[number].id))
            }
        }
        rechecks.sort { ($0.due, $0.item) < ($1.due, $1.item) }
        isLoaded = true
    }
}
