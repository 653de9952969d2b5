// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How often each publisher cries: a mark weighs less the more titles carry one.
struct MarkCalibration: Codable, Hashable {
    struct Counts: Codable, Hashable {
        var titles: Double
        var marks: Double
    }

    /// From this share on a publisher's marks say nothing.
    static let shareWithoutWeight = 0.12
    /// Up to this share they count in full.
    static let shareOfFullWeight = 0.06
    /// Older titles fade: counts are halved when they reach this.
    static let memory = 400.0

    private(set) var counts: [PublisherID: Counts] = [:]

    /// 0…1: what a mark of that publisher is worth.
    func weight(of publisher: PublisherID) -> Double {
        let known = counts[publisher] ?? Counts(titles: 0, marks: 0)
        let share = (known.marks + 0.3) / (known.titles + 12)
        return max(
            0, min(1, (Self.shareWithoutWeight - share) / (Self.shareWithoutWeight - Self.shareOfFullWeight)))
    }

    mutating func note(hasMark: Bool, of publisher: PublisherID) {
        var known = counts[publisher] ?? Counts(titles: 0, marks: 0)
        known.titles += 1
        known.marks += hasMark ? 1 : 0
        if known.titles >= Self.memory {
            known.titles /= 2
            known.marks /= 2
        }
        counts[publisher] = known
    }
}
