// SPDX-License-Identifier: Apache-2.0

import SeededRandomness
import Testing

@testable import Stories

@Suite struct PostingListsTests {
    private func read(_ lists: borrowing PostingLists, _ index: Int) -> [Int32] {
        var found: [Int32] = []
        lists.walk(index) { number in
            found.append(number)
            return true
        }
        return found
    }

    @Test("whatever is added and cleared, each list tells its newest items, newest first", arguments: 1...20)
    func model(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let limit = [2, 5, 80, 160].randomElement(using: &random) ?? 2
        var lists = PostingLists(limit: limit)
        var model: [[Int32]] = Array(repeating: [], count: 6)
        for _ in model { lists.addList() }
        for number in 0..<Int32(900) {
            // Some lists fill much faster than others.
            let index = Int.random(in: 0..<6, using: &random) & Int.random(in: 0..<8, using: &random) % 6
            if Int.random(in: 0..<200, using: &random) == 0 {
                lists.clear(index)
                model[index] = []
            } else {
                lists.add(number, to: index)
                model[index].insert(number, at: 0)
            }
            #expect(lists.newest(index) == model[index].first ?? -1)
        }
        for index in model.indices {
            #expect(read(lists, index) == Array(model[index].prefix(limit)))
        }
    }

    @Test func aSearchThatHasEnoughStopsReading() {
        var lists = PostingLists(limit: 160)
        lists.addList()
        for number in 0..<Int32(50) { lists.add(number, to: 0) }
        var read = 0
        lists.walk(0) { number in
            read += 1
            return number > 45
        }
        #expect(read == 5)
    }
}
