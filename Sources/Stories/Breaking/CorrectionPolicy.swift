// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// When a story that was called out is put right, and when its alert is taken back.
///
/// An alert is taken back only while nobody but the publisher that takes it back has told the story: what others still
/// report stands, and is corrected at most.
public struct CorrectionPolicy: Sendable {
    /// A mark that goes within this time was a mistake; later it has only grown old.
    public var markPatience = Duration.minutes(30)
    /// An item that is missing from its feed for so long was taken away.
    public var absencePatience = Duration.minutes(10)

    public static let standard = CorrectionPolicy()

    public init() {}

    /// What a new item says of the story that it joined.
    ///
    /// - Parameters:
    ///   - isOwn: an earlier report of the story is its publisher's own; somebody else's denial is news, no correction.
    ///   - isAlone: nobody else has told the story.
    public func judge(newTitle title: String, isOwn: Bool, isAlone: Bool) -> Correction? {
        let folded = FoldedText(title)
        guard isOwn, let mark = CorrectionMark(title: folded) else { return nil }
        return judge(mark, folded, isAlone: isAlone)
    }

    /// Whether a corrected title speaks of the news that another one told, though figures and words differ.
    public func concerns(_ title: String, _ told: String) -> Bool {
        let (mine, theirs) = (terms(title), terms(told))
        let shared = mine.intersection(theirs).count
        return shared >= 3 && shared * 2 >= min(mine.count, theirs.count)
    }

    /// What an item's changed title says of its story.
    ///
    /// - Parameters:
    ///   - isLead: the story goes by this title.
    ///   - sinceAlert: the time between the alert and now.
    public func judge(
        formerTitle: String, newTitle: String, isLead: Bool, isAlone: Bool, sinceAlert: Duration
    ) -> Correction? {
        let (former, new) = (FoldedText(formerTitle), FoldedText(newTitle))
        if let mark = CorrectionMark(title: new), CorrectionMark(title: former) == nil {
            return judge(mark, new, isAlone: isAlone)
        }
        let (formerMark, newMark) = (BreakingMark(title: former), BreakingMark(title: new))
        let saysTheSame = words(of: former, formerMark) == words(of: new, newMark)
        if saysTheSame {
            guard formerMark != nil, newMark == nil, isAlone, sinceAlert <= markPatience else { return nil }
            return .withdrawn(Evidence("mark taken back", words: [formerTitle]))
        }
        return isLead ? .corrected(Evidence("title", words: [formerTitle])) : nil
    }

    /// Whether an item that its feed does not list any more was taken away, and did not just roll off the end.
    ///
    /// - Parameters:
    ///   - published: the item's date.
    ///   - oldest: the date of the oldest item that the feed still lists.
    ///   - kept: how many of the items that were listed before still are; `before`: out of how many.
    public func isTakenAway(published: Timestamp, oldest: Timestamp, kept: Int, before: Int) -> Bool {
        // A feed that lists something else altogether was rebuilt.
        published > oldest && kept * 2 >= before
    }

    private func judge(_ mark: CorrectionMark, _ title: FoldedText, isAlone: Bool) -> Correction {
        let words = mark.words.map { title.text(of: title.words[$0]) }.joined(separator: " ")
        let evidence = Evidence(mark.kind.rawValue, words: [words])
        return mark.kind == .correction || !isAlone ? .corrected(evidence) : .withdrawn(evidence)
    }

    private func terms(_ title: String) -> Set<UInt32> {
        let folded = FoldedText(title)
        let trimmed = TitleTrimmer.trim(folded, mark: BreakingMark(title: folded), site: [])
        return Set(Tokens(trimmed).list.lazy.filter { $0.kind == .word }.map(\.term))
    }

    private func words(of title: FoldedText, _ mark: BreakingMark?) -> [UInt32] {
        let trimmed = TitleTrimmer.trim(title, mark: mark, site: [])
        return trimmed.words.map(trimmed.hash(of:))
    }
}
