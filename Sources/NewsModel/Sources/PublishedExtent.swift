// SPDX-License-Identifier: Apache-2.0

/// How much of an item may be republished: the operator's word, per publisher and feed.
public enum PublishedExtent: String, Sendable, Codable, CaseIterable, Comparable {
    /// Title and link.
    case headline
    /// Title, link and a short plain-text summary.
    case summary
    /// Everything that the feed carried, sanitised.
    case full

    public static func < (lhs: PublishedExtent, rhs: PublishedExtent) -> Bool {
        lhs.rank < rhs.rank
    }

    private var rank: Int {
        switch self {
        case .headline: 0
        case .summary: 1
        case .full: 2
        }
    }
}
