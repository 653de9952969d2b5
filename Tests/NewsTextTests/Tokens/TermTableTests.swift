// SPDX-License-Identifier: Apache-2.0

import NewsText
import SeededRandomness
import Testing

@Suite struct TermTableTests {
    @Test func itIsADictionary() {
        var random = SeededGenerator(seed: 7)
        var table = TermTable()
        var model: [UInt32: Int32] = [:]
        for _ in 0..<20_000 {
            // Few enough terms that they meet again, the vacant mark's own among them.
            let term = UInt32(random.next() % 700)
            if random.next() % 3 == 0 {
                table[term] = nil
                model[term == 0 ? 1 : term] = nil
            } else {
                let value = Int32(truncatingIfNeeded: random.next())
                table[term] = value
                model[term == 0 ? 1 : term] = value
            }
        }
        #expect(table.count == model.count)
        for term in UInt32(1)..<700 { #expect(table[term] == model[term]) }
    }

    @Test func aTermThatIsNotThereIsNotRemoved() {
        var table = TermTable()
        table[5] = 1
        table[6] = nil
        #expect(table.count == 1)
        #expect(table[5] == 1)
    }

    @Test func hashesTellWordsApart() {
        var seen: Set<UInt32> = []
        for number in 0..<50_000 { seen.insert(TermHash.of("كلمة\(number)")) }
        #expect(seen.count >= 49_998)
        #expect(TermHash.of("ab") != TermHash.of("ba"))
        #expect(TermHash.pair(1, 2) != TermHash.pair(2, 1))
    }

    @Test func aPartOfTheUnitsHashesLikeItsOwnText() {
        let units = Array("في أكادير اليوم".utf16)
        #expect(TermHash.of(units, 3, 9) == TermHash.of("أكادير"))
    }
}
