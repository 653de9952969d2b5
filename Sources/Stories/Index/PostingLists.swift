// SPDX-License-Identifier: Apache-2.0

/// Which items carry a term: for each term its newest items, as many as a search ever reads, in a ring of its own.
///
/// Rings come in a few sizes and stand side by side in one array a size, so that a term of one item takes eight bytes,
/// a term of thousands no more than one that a search reads to the end, and reading runs through memory in order.
struct PostingLists: ~Copyable {
    private struct List {
        /// Which of the rings of its size; -1 without one.
        var ring: Int32 = -1
        /// The item that was added last; -1 without any.
        var newest: Int32 = -1
        /// Index into `sizes`.
        var size: UInt8 = 0
        var count: UInt8 = 0
        /// Where the next item goes.
        var next: UInt8 = 0
    }

    private let sizes: [Int]
    private var lists: [List] = []
    /// The rings of each size, one behind the other.
    private var rings: [[Int32]]
    private var free: [[Int32]]

    /// - Parameter limit: how many items of a term are kept; up to 255.
    init(limit: Int) {
        var sizes: [Int] = []
        var size = 2
        while size < limit {
            sizes.append(size)
            size *= 2
        }
        sizes.append(limit)
        self.sizes = sizes
        rings = sizes.map { _ in [] }
        free = sizes.map { _ in [] }
    }

    mutating func addList() { lists.append(List()) }

    mutating func add(_ number: Int32, to index: Int) {
        var list = lists[index]
        if list.ring < 0 {
            list.ring = takeRing(0)
        } else if Int(list.count) == sizes[Int(list.size)], Int(list.size) + 1 < sizes.count {
            list = enlarged(list)
        }
        let size = sizes[Int(list.size)]
        rings[Int(list.size)][Int(list.ring) * size + Int(list.next)] = number
        list.newest = number
        list.next = Int(list.next) + 1 == size ? 0 : list.next + 1
        if Int(list.count) < size { list.count += 1 }
        lists[index] = list
    }

    /// The newest item of a term; -1 when it has none.
    func newest(_ index: Int) -> Int32 { lists[index].newest }

    /// Calls `body` with the term's items, newest first, until it returns false.
    @inline(__always)
    func walk(_ index: Int, _ body: (Int32) -> Bool) {
        let list = lists[index]
        guard list.count > 0 else { return }
        let size = sizes[Int(list.size)]
        let start = Int(list.ring) * size
        let ring = rings[Int(list.size)]
        var place = Int(list.next)
        for _ in 0..<list.count {
            place = place == 0 ? size - 1 : place - 1
            guard body(ring[start + place]) else { return }
        }
    }

    mutating func clear(_ index: Int) {
        let list = lists[index]
        if list.ring >= 0 { free[Int(list.size)].append(list.ring) }
        lists[index] = List()
    }

    private mutating func takeRing(_ size: Int) -> Int32 {
        if let ring = free[size].popLast() { return ring }
        let ring = rings[size].count / sizes[size]
        rings[size].append(contentsOf: repeatElement(0, count: sizes[size]))
        return Int32(ring)
    }

    /// The same items in order in a ring of the next size.
    private mutating func enlarged(_ list: List) -> List {
        var larger = List(
            ring: takeRing(Int(list.size) + 1), size: list.size + 1, count: list.count, next: list.count)
        let (size, newSize) = (sizes[Int(list.size)], sizes[Int(larger.size)])
        for step in 0..<size {
            let place = (Int(list.next) + step) % size
            let number = rings[Int(list.size)][Int(list.ring) * size + place]
            rings[Int(larger.size)][Int(larger.ring) * newSize + step] = number
        }
        free[Int(list.size)].append(list.ring)
        if Int(larger.next) == newSize { larger.next = 0 }
        return larger
    }
}
