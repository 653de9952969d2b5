// SPDX-License-Identifier: Apache-2.0

/// Adds up the anchors of several items, by slot; emptied and used again.
struct AnchorSums {
    private var weights: [Int32] = []
    /// Each anchor once, in the order in which they came.
    private(set) var met: [UInt32] = []

    mutating func removeAll() {
        for packed in met { weights[Anchor.slot(of: packed)] = 0 }
        met.removeAll(keepingCapacity: true)
    }

    /// - Parameter slots: how many there are.
    mutating func reserve(_ slots: Int) {
        if weights.count < slots {
            weights.append(contentsOf: repeatElement(0, count: slots * 3 / 2 - weights.count))
        }
    }

    mutating func add(_ profile: ItemProfile) {
        for index in profile.header.anchors {
            let packed = profile.wide[index]
            let slot = Anchor.slot(of: packed)
            if weights[slot] == 0 { met.append(packed) }
            weights[slot] += Anchor.weight(of: packed)
        }
    }

    func weight(_ slot: Int) -> Int32 { weights[slot] }
}
