// SPDX-License-Identifier: Apache-2.0

/// When a story breaks: marks that are worth something, and independent voices that arrive together.
public struct BreakingPolicy: Sendable {
    /// Marks count for this long, reports for that long.
    public var markWindow: Int64 = 45 * 60_000
    public var reportWindow: Int64 = 15 * 60_000
    /// A story older than this breaks no more.
    public var oldest: Int64 = 6 * 3_600_000
    /// Sum of the terms from which a story is a candidate, and from which it breaks.
    public var candidate = 1.8
    public var threshold = 3.0
    /// What the mark of a trusted newsroom is worth by itself, and as long as nothing else supports it: a notice of
    /// service, a mark without a word of sudden events.
    public var markWeight = 3.2
    public var noticeWeight = 1.0
    /// From this trust on a mark counts by itself.
    public var trusted = 0.8
    /// What the other marks add, each by trust and calibration, at most.
    public var otherMarks = 0.9
    public var otherMarksLimit = 1.6
    /// An independent report adds that much, and that much times its publisher's trust.
    public var reportBase = 0.35
    public var reportTrust = 0.8
    /// A report that repeats another's words counts for this share, an agency's dispatch once.
    public var copyShare = 0.1
    /// A likeness up to the first is a report of one's own, above both together it is a copy.
    public var copyFrom = 0.5
    public var copySpan = 0.35
    /// Words of sudden events add that much, when two voices use them.
    public var eventWeight = 0.25
    /// Without a trusted mark so many owners must tell it; fewer stay below the limit. As many of ordinary trust (0.5),
    /// each in words of their own and at an average hour, are enough.
    public var voices = 4
    public var burstLimit = 2.2
    /// How many owners of ordinary trust the weights of reports were tuned for; where fewer are asked for, each of
    /// them weighs the more.
    private static let tunedVoices = 4
    /// A story that starts on the hour and is everywhere at once is an embargo or a bulletin.
    /// its reports count for this share, unless they tell of a sudden event.
    public var scheduleShare = 0.35
    public var scheduleSpan: Int64 = 330_000
    /// Reports count the less the busier that hour of the day usually is: they are divided by its pace to this power.
    public var paceExponent = 0.3
    /// A pace beyond these says no more.
    public var slowestPace = 0.4
    public var fastestPace = 2.5
    /// No new owner for this long: cooled.
    public var cooling: Int64 = 2 * 3_600_000

    public static let standard = BreakingPolicy()

    public init() {}

    /// What was added up.
    struct Score {
        var total = 0.0
        var marks = 0.0
        var reports = 0.0
        var owners = 0
        var independent = 0
        var events = 0.0
        var isScheduled = false
    }

    /// - Parameters:
    ///   - votes: of the story's items, oldest first.
    ///   - start: the first sight of the story, in milliseconds.
    ///   - pace: how busy this hour of the day usually is, against an average hour.
    func score(_ votes: [Vote], start: Int64, now: Int64, pace: Double = 1) -> Score {
        var marks: [Int32: (weight: Double, isTrusted: Bool)] = [:]
        var reports: [Voice: Double] = [:]
        var owners: Set<Int32> = []
        var independent: Set<Int32> = []
        var (events, counted) = (0.0, 0.0)
        for vote in votes where vote.mayAlert && now - vote.time <= markWindow {
            counted += 1
            events += vote.hasEventWord ? 1 : 0
            if vote.mark > marks[vote.owner]?.weight ?? 0 {
                marks[vote.owner] = (vote.mark, vote.trust >= trusted)
            }
            guard now - vote.time <= reportWindow else { continue }
            owners.insert(vote.owner)
            let voice = Voice(owner: vote.owner, agency: vote.agency)
            reports[voice] = max(reports[voice] ?? 0, vote.report)
            if !vote.isCopy { independent.insert(vote.owner) }
        }
        guard counted > 0 else { return Score() }
        var result = Score()
        let best = marks.values.filter(\.isTrusted).map(\.weight).max() ?? 0
        let others = marks.values.map(\.weight).reduce(0, +) - best
        result.marks = best + min(otherMarksLimit, others * otherMarks)
        let told = voices(of: reports)
        result.reports = told.reduce(0, +)
        result.owners = owners.count
        result.independent = independent.count
        result.events = events / counted
        result.isScheduled = start % 3_600_000 < scheduleSpan && best < trusted
        let sudden = owners.count > 1 ? eventWeight * result.events : 0
        var burst = result.reports * weight(pace)
        if told.count >= voices { burst *= Double(max(Self.tunedVoices, voices)) / Double(voices) }
        if result.isScheduled { burst *= scheduleShare + (1 - scheduleShare) * result.events }
        // As many owners as are asked for, each in words of its own, are enough at any hour and of any trust.
        if independent.count >= max(Self.tunedVoices, voices), !result.isScheduled {
            burst = max(burst, threshold)
        }
        // Too few voices are no burst, however trusted each is.
        if told.count < voices { burst = min(burst, burstLimit) }
        result.total = max(best, burst) + min(1, min(best, burst) * 0.5)
        result.total += min(otherMarksLimit, others * otherMarks) + sudden
        return result
    }

    /// One who reports: an owner in words of its own, or as one of those who print what an agency sent.
    private struct Voice: Hashable {
        var owner: Int32
        var agency: UInt16
    }

    /// What each voice adds: an owner its own report, an agency its dispatch, once in full and then as a copy.
    private func voices(of reports: [Voice: Double]) -> [Double] {
        var own: [Double] = []
        var dispatches: [UInt16: (best: Double, sum: Double)] = [:]
        for (voice, report) in reports {
            guard voice.agency != 0 else {
                own.append(report)
                continue
            }
            let known = dispatches[voice.agency] ?? (0, 0)
            dispatches[voice.agency] = (max(known.best, report), known.sum + report)
        }
        // Sorted: the sum must not depend on the order of a dictionary.
        return (own + dispatches.values.map { $0.best + copyShare * ($0.sum - $0.best) }).sorted()
    }

    private func weight(_ pace: Double) -> Double {
        guard paceExponent > 0 else { return 1 }
        let bounded = min(max(pace, slowestPace), fastestPace)
        // ln of a number below 1 by that of its inverse.
        let logarithm = bounded >= 1 ? Logarithm.natural(bounded) : -Logarithm.natural(1 / bounded)
        return Logarithm.exponential(-paceExponent * logarithm)
    }
}
