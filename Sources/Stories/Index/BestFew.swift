// SPDX-License-Identifier: Apache-2.0

/// The greatest few of many keys, greatest first.
struct BestFew {
    private let limit: Int
    private(set) var keys: [UInt64] = []

    init(_ limit: Int) {
        self.limit = limit
        keys.reserveCapacity(limit + 1)
    }

    mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

    /// Whether `add` would keep it.
    @inline(__always)
    func accepts(_ key: UInt64) -> Bool {
        keys.count < limit || key > keys[keys.count - 1]
    }

    mutating func add(_ key: UInt64) {
        guard accepts(key) else { return }
        if keys.count == limit { keys.removeLast() }
        var place = keys.count
        keys.append(key)
        while place > 0, keys[place - 1] < key {
            keys[place] = keys[place - 1]
            place -= 1
        }
        keys[place] = key
    }
}
