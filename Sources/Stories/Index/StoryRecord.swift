// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What the index knows of one story.
struct StoryRecord {
    var id: StoryID
    /// Numbers of its items in the window, oldest first.
    var members: [Int32] = []
    /// How many items were ever put into it while it was known.
    var total = 0
    /// Milliseconds of first sight of its first and of its last item.
    var first: Int64
    var last: Int64
    /// Bit per language number.
    var languages: UInt64 = 0
    /// It was called out, or must never be: an old story that came back.
    var alerted = false
    /// Its state as last told.
    var state = StoryState.quiet
    var stateTime: Int64 = 0
    var votes: [Vote] = []

    /// Counts an item in.
    mutating func take(_ number: Int32, _ header: ItemHeader) {
        members.append(number)
        total += 1
        last = max(last, header.arrival)
        languages |= 1 << UInt64(header.language & 63)
    }

    init(id: StoryID, first: Int64) {
        self.id = id
        self.first = first
        last = first
    }
}
