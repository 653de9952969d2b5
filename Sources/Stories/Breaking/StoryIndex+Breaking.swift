// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension StoryIndex {
    /// Adds an inserted item's voice to its story and says what the story is now.
    public func judge(_ item: Item, sight: FirstSight) -> BreakingVerdict? {
        guard let number = itemNumbers[item.id] else { return nil }
        let mayAlert = sight.isFresh(item) && !sight.isFirstRead
        castVote(ring[number], of: item.id, from: item.publisher, isFresh: mayAlert)
        return verdict(Int(ring[number].story), now: item.firstSeen.milliseconds)
    }

    /// The same for a story that another was merged into.
    public func judge(_ story: StoryID, now: Timestamp) -> BreakingVerdict? {
        storyNumbers[story].map { verdict(Int($0), now: now.milliseconds) }
    }

    /// The stories that have fallen silent since they were called out.
    public func cool(now: Timestamp) -> [BreakingVerdict] {
        var verdicts: [BreakingVerdict] = []
        for (_, place) in storyNumbers.sorted(by: { $0.key < $1.key }) {
            let story = stories[Int(place)]
            guard story.state == .breaking || story.state == .developing else { continue }
            let quiet = now.milliseconds - story.last >= policy.cooling
            guard quiet || now.milliseconds - story.first >= policy.oldest else { continue }
            stories[Int(place)].state = .cooled
            stories[Int(place)].stateTime = now.milliseconds
            verdicts.append(
                BreakingVerdict(
                    story: story.id, state: .cooled, hasChanged: true, alert: false, score: 0, evidence: []))
        }
        return verdicts
    }

    /// A story's alert was taken back: what was said for it counts no more, and it is never called out again.
    public func withdraw(_ story: StoryID, now: Timestamp) {
        guard let number = storyNumbers[story] else { return }
        stories[Int(number)].votes = []
        stories[Int(number)].alerted = true
        stories[Int(number)].state = .quiet
        stories[Int(number)].stateTime = now.milliseconds
    }

    /// Judges by other rules from now on.
    public func adopt(_ policy: BreakingPolicy) {
        self.policy = policy
    }

    /// - Parameter isFresh: nil leaves it to what was found when the item was placed.
    func castVote(
        _ header: ItemHeader, of id: ItemID, from publisher: PublisherID, isFresh: Bool? = nil
    ) {
        guard let number = itemNumbers[id] else { return }
        let place = Int(ring[number].story)
        stories[place].votes.removeAll { header.arrival - $0.time > policy.markWindow }
        stories[place].votes.append(vote(header, from: publisher, isFresh: isFresh))
    }

    /// What an item says for its story's being breaking news.
    func vote(_ header: ItemHeader, from publisher: PublisherID, isFresh: Bool? = nil) -> Vote {
        let trust = catalogue.publisher(publisher)?.trust ?? 0.5
        // A copy by likeness: the more of its words it took over, the less it counts.
        let copied = max(0, min(1, (Double(header.likeness) - policy.copyFrom) / policy.copySpan))
        let share = 1 - copied * (1 - policy.copyShare)
        return Vote(
            time: header.arrival, owner: header.owner,
            report: share * (policy.reportBase + trust * policy.reportTrust),
            mark: header.traits.contains(.hasMark) ? markWeight(header, trust) : 0,
            hasEventWord: header.traits.contains(.hasEventWord),
            mayAlert: (isFresh ?? header.traits.contains(.isFresh))
                && header.traits.isDisjoint(with: [.isSeries, .isMatchReport]),
            trust: trust, isCopy: copied > 0.5, agency: header.traits.agency)
    }

    /// What a mark is worth: by calibration; in full from a trusted newsroom on news, else by trust.
    private func markWeight(_ header: ItemHeader, _ trust: Double) -> Double {
        guard trust >= policy.trusted else { return trust * Double(header.calibration) }
        return Double(header.calibration)
            * (header.traits.contains(.isNotice) ? policy.noticeWeight : policy.markWeight)
    }

    private func verdict(_ place: Int, now: Int64) -> BreakingVerdict {
        let story = stories[place]
        let score = policy.score(
            story.votes, start: story.first, now: now, pace: memory.baseline?.pace(at: now) ?? 1)
        let isOld = now - story.first > policy.oldest
        let before = story.state
        var state = before
        var alert = false
        if score.total >= policy.threshold, !isOld, !story.alerted {
            alert = true
            state = .breaking
            stories[place].alerted = true
        } else if story.alerted, !before.hasAlerted, score.total >= policy.threshold, !isOld {
            // Its alert was taken back, and now others tell it: it is called out no second time, but shown again.
            state = .developing
        } else if before == .breaking, score.owners >= 3, now - story.stateTime > 60_000 {
            state = .developing
        } else if before == .quiet, score.total >= policy.candidate, !isOld {
            state = .candidate
        }
        if state != before {
            stories[place].state = state
            stories[place].stateTime = now
        }
        return BreakingVerdict(
            story: story.id, state: state, hasChanged: state != before, alert: alert,
            score: rounded(score.total), evidence: score.total > 0 ? evidence(score) : [])
    }

    func evidence(_ score: BreakingPolicy.Score) -> [Evidence] {
        [
            Evidence("mark", score: rounded(score.marks)), Evidence("owners", score: Double(score.owners)),
            Evidence("independent", score: Double(score.independent)),
            Evidence("reports", score: rounded(score.reports)),
            Evidence("event", score: rounded(score.events)),
        ]
    }
}
