// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What was ever said for a story's being breaking news, added up: the answer to "why was it not called out".
public struct BreakingAppraisal: Hashable, Sendable {
    /// The most that its items came to, and when; what calls a story out is `threshold`.
    public var score: Double
    public var at: Timestamp
    public var threshold: Double
    /// The terms of that score, and how many items had no vote and why.
    public var evidence: [Evidence]
}

extension StoryIndex {
    /// Adds a story's votes up again as they came in, from the items that are in the window; nil when none is.
    ///
    /// - Parameter publishers: of the story's items.
    public func appraise(
        _ story: StoryID, publishers: [ItemID: PublisherID]
    ) -> BreakingAppraisal? {
        guard let place = storyNumbers[story] else { return nil }
        let record = stories[Int(place)]
        var votes: [Vote] = []
        var (columns, stale) = (0, 0)
        for number in record.members.suffix(Self.mostAppraised) {
            let header = ring[number]
            guard let publisher = publishers[header.id] else { continue }
            let vote = vote(header, from: publisher)
            votes.append(vote)
            if !header.traits.isDisjoint(with: [.isSeries, .isMatchReport]) {
                columns += 1
            } else if !vote.mayAlert {
                stale += 1
            }
        }
        guard let first = votes.first else { return nil }
        var best = (score: BreakingPolicy.Score(), time: first.time)
        for (index, vote) in votes.enumerated() {
            let score = policy.score(
                Array(votes[...index]), start: record.first, now: vote.time,
                pace: memory.baseline?.pace(at: vote.time) ?? 1)
            if score.total > best.score.total { best = (score, vote.time) }
        }
        var evidence = evidence(best.score)
        if stale > 0 { evidence.append(Evidence("not-fresh", score: Double(stale))) }
        if columns > 0 { evidence.append(Evidence("column", score: Double(columns))) }
        return BreakingAppraisal(
            score: rounded(best.score.total), at: Timestamp(milliseconds: best.time),
            threshold: policy.threshold, evidence: evidence)
    }

    /// Nobody's question about a longer story hinges on its older items.
    private static let mostAppraised = 500
}
