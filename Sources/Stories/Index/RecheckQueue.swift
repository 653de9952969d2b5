// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Items to be looked at again, those of each pause in a queue of their own: items come nearly in the order of time, so
/// each queue is in order by itself, and taking one in costs the same however many wait.
struct RecheckQueue {
    private struct Line {
        let pause: Int64
        var waiting: [Recheck] = []
        var start = 0

        var first: Recheck? { start < waiting.count ? waiting[start] : nil }
    }

    private var lines: [Line]

    /// - Parameter pauses: milliseconds after its arrival at which an item is looked at.
    init(pauses: [Int64]) {
        lines = pauses.map { Line(pause: $0) }
    }

    /// The one that is due next; of those due at once, the oldest item.
    var first: Recheck? {
        lines.compactMap(\.first).min { ($0.due, $0.item) < ($1.due, $1.item) }
    }

    /// - Parameter after: looks that were due by then are left out.
    mutating func add(_ item: ItemID, arrival: Int64, after: Int64 = .min) {
        for index in lines.indices where arrival + lines[index].pause > after {
            let new = Recheck(due: arrival + lines[index].pause, item: item)
            var place = lines[index].waiting.count
            while place > lines[index].start,
                (lines[index].waiting[place - 1].due, lines[index].waiting[place - 1].item) > (new.due, item)
            {
                place -= 1
            }
            lines[index].waiting.insert(new, at: place)
        }
    }

    mutating func removeFirst() {
        guard let first else { return }
        for index in lines.indices where lines[index].first?.due == first.due {
            guard lines[index].first?.item == first.item else { continue }
            lines[index].start += 1
            if lines[index].start > 512, lines[index].start * 2 > lines[index].waiting.count {
                lines[index].waiting.removeFirst(lines[index].start)
                lines[index].start = 0
            }
            return
        }
    }
}
