// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Why a feed is not believed for now.
public struct Suspicion: Hashable, Sendable {
    /// What turned strange.
    public enum Ground: String, Hashable, Sendable, CaseIterable {
        /// Nearly all of it is in a language that it never used.
        case language
        /// Nearly all of it leads to a site that it never led to, in words that it never used.
        case links
        /// In words that it never used.
        case topic
        /// All of it bears one and the same date.
        case frozenDates = "frozen-dates"
        /// All of it is far older than what it had before.
        case oldDates = "old-dates"
    }

    public var grounds: [Ground]
    public var since: Timestamp

    public init(grounds: [Ground], since: Timestamp) {
        self.grounds = grounds
        self.since = since
    }

    /// For status: what happened, and what to do.
    public var message: String {
        let what = grounds.map { ground in
            switch ground {
            case .language: "it turned to another language"
            case .links: "its links turned to another site"
            case .topic: "it turned to another topic"
            case .frozenDates: "all of its items bear one date"
            case .oldDates: "its items are all far older than before"
            }
        }
        return
            "Kept out of the editions and alerts since \(since.rfc3339), because \(what.joined(separator: ", ")): "
            + "look at it, then confirm it or remove it."
    }

    /// As `FeedState.notes` keeps it.
    init?(text: String?) {
        guard let parts = text?.split(separator: " "), parts.count == 2, let since = Int64(parts[0]) else {
            return nil
        }
        let grounds = parts[1].split(separator: ",").compactMap { Ground(rawValue: String($0)) }
        guard !grounds.isEmpty else { return nil }
        self.init(grounds: grounds, since: Timestamp(milliseconds: since))
    }

    var text: String {
        "\(since.milliseconds) \(grounds.map(\.rawValue).joined(separator: ","))"
    }
}
