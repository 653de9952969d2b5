// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Learns that a feed writes local time and calls it GMT, and judges each date.
///
/// Such a feed's newest items lie in the future by up to the whole hours between; three documents in a row that say
/// so are believed, and twenty without any date in the future undo it.
struct FeedClock: Sendable {
    /// A clock may be that much ahead of ours.
    static let tolerance = Duration.minutes(5)
    static let documentsToLearn = 3
    static let documentsToForget = 20
    /// Before this, a date is a default and no date.
    static let earliest = Timestamp(seconds: 631_152_000)

    /// Added to every stated date.
    private(set) var offset: Duration
    private var ahead: Int
    private var quiet: Int

    init(state: FeedState) {
        offset = state.clockOffset
        let counts = (state.notes["clock"] ?? "").split(separator: ",").compactMap { Int($0) }
        ahead = counts.count == 2 ? counts[0] : 0
        quiet = counts.count == 2 ? counts[1] : 0
    }

    /// To be kept between polls; nil when there is nothing to keep.
    var note: String? { ahead == 0 && quiet == 0 ? nil : "\(ahead),\(quiet)" }

    /// Takes in one document's stated dates.
    mutating func learn(from dates: [Timestamp], now: Timestamp) {
        guard let newest = dates.max() else { return }
        let lead = newest - now
        if lead > Self.tolerance, lead <= .hours(3) {
            quiet = 0
            ahead += 1
            if ahead >= Self.documentsToLearn {
                let hours = (lead.milliseconds + 3_599_999 - Self.tolerance.milliseconds) / 3_600_000
                offset = min(offset, .hours(-Int(max(1, hours))))
            }
        } else {
            ahead = 0
            quiet = offset == .zero ? 0 : quiet + 1
            if quiet >= Self.documentsToForget {
                offset = .zero
                quiet = 0
            }
        }
    }

    /// The date to go by, and how far it may be relied on.
    func judge(_ stated: Timestamp?, now: Timestamp) -> (date: Timestamp, trust: DateTrust) {
        guard let stated, stated >= Self.earliest else { return (now, .assumed) }
        let corrected = stated + offset
        if corrected > now + Self.tolerance { return (now, .assumed) }
        return (min(corrected, now), offset == .zero ? .stated : .corrected)
    }
}
