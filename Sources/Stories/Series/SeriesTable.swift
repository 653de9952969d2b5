// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The columns of each publisher: titles that came back a day or more later with nothing but numbers, days and
/// places changed.
struct SeriesTable: Codable, Hashable {
    /// When a mask was first and last seen at a publisher, in milliseconds, and whether it came back.
    struct Column: Codable, Hashable {
        var first: Int64
        var last: Int64
        /// How many times it came back after the pause.
        var returns: Int

        var isSeries: Bool { returns > 0 }
    }

    /// The same article printed again within hours is no series.
    static let pause: Int64 = 20 * 3_600_000
    /// Masks kept for each publisher; the longest unseen leave first.
    static let columnsPerPublisher = 4000
    static let memory: Int64 = 45 * 86_400_000

    private(set) var columns: [PublisherID: [UInt32: Column]] = [:]

    /// Whether the mask names a series of that publisher, the item at hand included: with a day in the title from the
    /// first return on, without one from the second.
    func isSeries(_ mask: UInt32, of publisher: PublisherID, at time: Int64, isDated: Bool) -> Bool {
        guard mask != 0, let column = columns[publisher]?[mask] else { return false }
        let returns = column.returns + (time - column.last >= Self.pause ? 1 : 0)
        return returns >= (isDated ? 1 : 2)
    }

    mutating func note(_ mask: UInt32, of publisher: PublisherID, at time: Int64) {
        guard mask != 0 else { return }
        var column = columns[publisher]?[mask] ?? Column(first: time, last: time, returns: 0)
        if time - column.last >= Self.pause { column.returns += 1 }
        column.last = max(column.last, time)
        columns[publisher, default: [:]][mask] = column
        if let known = columns[publisher], known.count > Self.columnsPerPublisher {
            shrink(publisher, known, time)
        }
    }

    private mutating func shrink(_ publisher: PublisherID, _ known: [UInt32: Column], _ time: Int64) {
        // Series stay for weeks, titles seen once for days.
        let kept = known.filter { time - $0.value.last < ($0.value.isSeries ? Self.memory : 8 * 86_400_000) }
        if kept.count <= Self.columnsPerPublisher * 3 / 4 {
            columns[publisher] = kept
        } else {
            let order = kept.sorted {
                ($1.value.isSeries ? 1 : 0, $1.value.last, $1.key) < (
                    $0.value.isSeries ? 1 : 0, $0.value.last, $0.key
                )
            }
            columns[publisher] = Dictionary(
                uniqueKeysWithValues: order.prefix(Self.columnsPerPublisher / 2).map { ($0.key, $0.value) })
        }
    }
}
