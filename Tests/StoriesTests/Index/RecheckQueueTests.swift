// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import Stories

@Suite struct RecheckQueueTests {
    @Test("looks come in the order of time, then of items, however the items came", arguments: 1...12)
    func order(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var queue = RecheckQueue(pauses: [120_000, 600_000])
        var model: [(Int64, ItemID)] = []
        for number in 1...1500 {
            // Polls overlap: an item may come a little after one that was seen later.
            let arrival = Int64(number) * 400 + Int64.random(in: -3000...3000, using: &random)
            queue.add(ItemID(Int64(number)), arrival: arrival)
            model += [120_000, 600_000].map { (arrival + $0, ItemID(Int64(number))) }
            model.sort { $0 < $1 }
            while Bool.random(using: &random), let next = queue.first {
                #expect(next.due == model[0].0 && next.item == model[0].1)
                queue.removeFirst()
                model.removeFirst()
            }
        }
        while let next = queue.first {
            #expect(next.due == model[0].0 && next.item == model[0].1)
            queue.removeFirst()
            model.removeFirst()
        }
        #expect(model.isEmpty)
    }

    @Test func whatWasDueBeforeIsLeftOut() {
        var queue = RecheckQueue(pauses: [120_000, 600_000])
        queue.add(ItemID(1), arrival: 0, after: 120_000)
        #expect(queue.first?.due == 600_000)
    }
}
