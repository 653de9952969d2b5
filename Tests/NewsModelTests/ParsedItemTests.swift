// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

struct ParsedItemTests {
    @Test("items with different origins differ, and a copy has its own")
    func source() {
        var item = ParsedItem()
        #expect(item.source == nil)
        var origin = ParsedChannel()
        origin.title = "وكالة الأنباء"
        item.source = origin
        var copy = item
        #expect(copy == item)
        #expect(copy.hashValue == item.hashValue)
        copy.source?.title = "MAP"
        #expect(item.source?.title == "وكالة الأنباء")
        #expect(copy != item)
        copy.source = nil
        #expect(copy == ParsedItem())
    }
}
