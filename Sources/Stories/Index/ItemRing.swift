// SPDX-License-Identifier: Apache-2.0

/// The items of the window by running number; the oldest leave at the front.
struct ItemRing {
    /// What the searches look at of every item they touch, close together in memory.
    struct Head {
        var language: Int32
        var story: Int32
        /// Seconds.
        var date: Int64
        /// Milliseconds.
        var arrival: Int64
    }

    private var items: [ItemProfile] = []
    private var heads: [Head] = []
    /// The number of the item at `items[start]`.
    private(set) var firstNumber: Int32 = 0
    private var start = 0

    var count: Int { items.count - start }
    var nextNumber: Int32 { firstNumber + Int32(count) }
    var first: ItemProfile? { count > 0 ? items[start] : nil }
    var numbers: Range<Int32> { firstNumber..<nextNumber }

    func contains(_ number: Int32) -> Bool {
        number >= firstNumber && number < nextNumber
    }

    subscript(number: Int32) -> ItemProfile {
        _read { yield items[start + Int(number - firstNumber)] }
    }

    func head(_ number: Int32) -> Head {
        heads[start + Int(number - firstNumber)]
    }

    mutating func move(_ number: Int32, to story: Int32) {
        items[start + Int(number - firstNumber)].story = story
        heads[start + Int(number - firstNumber)].story = story
    }

    mutating func append(_ item: ItemProfile) {
        items.append(item)
        heads.append(
            Head(language: item.language, story: item.story, date: item.date, arrival: item.arrival))
    }

    mutating func removeFirst() -> ItemProfile {
        let item = items[start]
        items[start] = ItemProfile.vacated(item)
        start += 1
        firstNumber += 1
        if start > 1024, start * 2 > items.count {
            items.removeFirst(start)
            heads.removeFirst(start)
            start = 0
        }
        return item
    }
}
