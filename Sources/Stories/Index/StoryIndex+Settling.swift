// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension StoryIndex {
    /// How long after its arrival an item is looked at again.
    static let pauses: [Int64] = [120_000, 600_000]

    /// Looks again at what arrived minutes ago, and merges stories that proved to be one.
    ///
    /// - Parameters:
    ///   - now: the stream's time; nothing later than it is known to the index.
    ///   - limit: how many items are looked at in this call at most; `nextSettling` then still lies in the past.
    public func settle(now: Timestamp, limit: Int = .max) -> [StoryMerge] {
        var merges: [StoryMerge] = []
        var looks = 0
        while looks < limit, let next = rechecks.first, next.due <= now.milliseconds {
            looks += 1
            rechecks.removeFirst()
            if let merge = recheck(next, now: now.milliseconds) { merges.append(merge) }
        }
        return merges
    }

    /// When `settle` has something to do next.
    public var nextSettling: Timestamp? {
        rechecks.first.map { Timestamp(milliseconds: $0.due) }
    }

    private func recheck(_ recheck: Recheck, now: Int64) -> StoryMerge? {
        guard let number = itemNumbers[recheck.item] else { return nil }
        let own = Int(ring[number].story)
        guard stories[own].total <= 3 else { return nil }
        let item = ring.profile(number)
        let later = search.find(for: item, in: ring, vocabulary, window: window, after: number)
        if !later.items.isEmpty {
            let comparison = PairComparison(item, &vocabulary)
            let compared = compare(comparison, later, notOf: item.header.story)
            comparison.end(&vocabulary)
            if let best = best(of: compared.scores), best.value >= configuration.mergeThreshold {
                let reason = Evidence(
                    "merge", score: rounded(best.value), words: ["item \(ring[best.score.best.item].id)"])
                if let merge = merge(own, Int(best.score.story), now: now, reason) { return merge }
            }
        }
        // Other languages once only, when the story has had time to be told.
        guard recheck.due - item.header.arrival >= Self.pauses[1],
            stories[own].languages.nonzeroBitCount == 1,
            let link = linkedStory(
                item, stories[own].members.filter { $0 != number }, own: item.header.story),
            let reason = link.evidence.first
        else { return nil }
        return merge(own, Int(link.story), now: now, reason)
    }

    /// Merges the younger story into the elder, unless one of its items has been settled for too long.
    func merge(_ first: Int, _ second: Int, now: Int64, _ reason: Evidence) -> StoryMerge? {
        let elderFirst =
            (stories[first].first, stories[first].id) <= (stories[second].first, stories[second].id)
        let (kept, gone) = elderFirst ? (first, second) : (second, first)
        let limit = now - configuration.settling.milliseconds
        guard stories[gone].first >= limit, stories[gone].total == stories[gone].members.count,
            stories[gone].members.allSatisfy({ ring[$0].arrival >= limit }),
            separations[stories[kept].id]?.contains(stories[gone].id) != true,
            // What an editor withdrew neither comes back with another story nor takes it along.
            stories[kept].state != .retracted, stories[gone].state != .retracted
        else { return nil }
        separate(stories[kept].id, fromAllOf: stories[gone].id)
        let moved = stories[gone].members
        let items = moved.map { ring[$0].id }
        for number in moved { ring.move(number, to: Int32(kept)) }
        stories[kept].members = (stories[kept].members + moved).sorted()
        stories[kept].total += stories[gone].total
        stories[kept].last = max(stories[kept].last, stories[gone].last)
        stories[kept].languages |= stories[gone].languages
        stories[kept].votes = (stories[kept].votes + stories[gone].votes).sorted { $0.time < $1.time }
        stories[kept].alerted = stories[kept].alerted || stories[gone].alerted
        if !stories[kept].state.hasAlerted, stories[gone].state.hasAlerted {
            stories[kept].state = stories[gone].state
            stories[kept].stateTime = stories[gone].stateTime
        }
        let merge = StoryMerge(
            kept: stories[kept].id, gone: stories[gone].id, items: items, evidence: [reason])
        forget(gone)
        return merge
    }

    /// Whoever was told apart from a story is apart from the one that it becomes part of.
    private func separate(_ kept: StoryID, fromAllOf gone: StoryID) {
        for other in separations.removeValue(forKey: gone) ?? [] {
            separations[other]?.remove(gone)
            separations[other]?.insert(kept)
            separations[kept, default: []].insert(other)
        }
    }
}
