// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Tells a feed that at once is another one (hijacked, replaced by a parked domain's, frozen, an archive poured out anew)
/// from one that has news.
///
/// It looks at whole documents: a strange item among usual ones is news. The bounds on words were measured on sixty
/// sources in four languages: a document without any item of the one before still shares a tenth of its words with the
/// feed's past, advertisements in the same language mostly share less than a twentieth.
public struct SuspicionPolicy: Sendable {
    public init() {}

    /// What a visit's document does to the feed's reputation.
    public struct Verdict: Hashable, Sendable {
        public var suspicion: Suspicion?
        private var character: String

        init(_ suspicion: Suspicion?, _ character: FeedCharacter) {
            self.suspicion = suspicion
            self.character = character.text
        }

        public func record(in state: inout FeedState) {
            state.notes[FeedState.characterKey] = character
            state.notes[FeedState.suspicionKey] = suspicion?.text
        }
    }

    /// Fewer items say nothing.
    private static let leastItems = 5
    /// Items after which a feed has a character.
    private static let enough = 100
    /// Words after which a vocabulary is one: this much of the sketch is set.
    private static let enoughFill = 0.1

    /// Judges a document that was read at `now`; `state` is the one before it. Nil when it is too short to judge and
    /// nothing is to be learnt.
    public func judge(_ glance: DocumentGlance, state: FeedState, now: Timestamp) -> Verdict? {
        var character = FeedCharacter(text: state.notes[FeedState.characterKey])
        let known = state.suspicion
        guard glance.lines.count >= Self.leastItems else { return nil }
        if character.items >= Self.enough {
            // What made it suspect must be well over before it is believed again.
            let grounds = grounds(
                glance, character, share: known == nil ? 0.8 : 0.5, slack: known == nil ? 1 : 2)
            if !grounds.isEmpty {
                return Verdict(Suspicion(grounds: grounds, since: known?.since ?? now), character)
            }
        }
        character.learn(glance)
        return Verdict(nil, character)
    }

    private func grounds(
        _ glance: DocumentGlance, _ character: FeedCharacter, share: Double, slack: Double
    ) -> [Suspicion.Ground] {
        var grounds: [Suspicion.Ground] = []
        let words = glance.words
        let known = character.words.known(words)
        let languages = glance.lines.compactMap { $0.language?.primary }
        if languages.count >= Self.leastItems, strange(languages, among: character.languages) >= share {
            grounds.append(.language)
        }
        let domains = glance.lines.compactMap(\.domain)
        // A site that moves takes its words along.
        if domains.count >= Self.leastItems, strange(domains, among: character.domains) >= share,
            words.count >= 20,
            known < 0.3
        {
            grounds.append(.links)
        } else if grounds.isEmpty, words.count >= 40, character.words.fill >= Self.enoughFill,
            known < 0.06 * slack
        {
            grounds.append(.topic)
        }
        let dates = glance.lines.compactMap { $0.published?.seconds }
        if dates.count == glance.lines.count, let newest = dates.max() {
            if character.hasVariedDates, Set(dates).count == 1 { grounds.append(.frozenDates) }
            if character.newest - newest > 30 * 86400 { grounds.append(.oldDates) }
        }
        return grounds
    }

    /// The share of names that make up less than a fiftieth of what was known.
    private func strange(_ names: [String], among known: [String: Int]) -> Double {
        let total = known.values.reduce(0, +)
        guard total >= Self.enough else { return 0 }
        return Double(names.count { known[$0, default: 0] * 50 < total }) / Double(names.count)
    }
}
