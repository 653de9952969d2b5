// SPDX-License-Identifier: Apache-2.0

/// Which items carry a term: one chain a term, newest first, in a ring that forgets from the old end.
struct Postings {
    private var items: [Int32]
    private var nexts: [Int64]
    private var mask: Int64
    private var tail: Int64 = 0
    private var head: Int64 = 0

    init() {
        items = Array(repeating: 0, count: 1 << 12)
        nexts = Array(repeating: -1, count: 1 << 12)
        mask = (1 << 12) - 1
    }

    /// Appends one posting; `next` is the term's previous head. Returns the new head.
    mutating func add(item: Int32, next: Int64) -> Int64 {
        if head - tail > mask { grow() }
        items[Int(head & mask)] = item
        nexts[Int(head & mask)] = next
        head += 1
        return head - 1
    }

    /// Forgets the oldest `count` postings.
    mutating func forget(_ count: Int) {
        tail += Int64(count)
    }

    /// Calls `body` with up to `limit` items from the head on, newest first, until it returns false.
    @inline(__always)
    func walk(from head: Int64, limit: Int, _ body: (Int32) -> Bool) {
        var node = head
        var left = limit
        while node >= tail, left > 0 {
            guard body(items[Int(node & mask)]) else { return }
            node = nexts[Int(node & mask)]
            left -= 1
        }
    }

    private mutating func grow() {
        let larger = (mask + 1) * 2
        var newItems = [Int32](repeating: 0, count: Int(larger))
        var newNexts = [Int64](repeating: -1, count: Int(larger))
        for node in tail..<head {
            newItems[Int(node & (larger - 1))] = items[Int(node & mask)]
            newNexts[Int(node & (larger - 1))] = nexts[Int(node & mask)]
        }
        items = newItems
        nexts = newNexts
        mask = larger - 1
    }
}
