// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories
import Testing

@Suite struct LeadPolicyTests {
    private let publishers: [PublisherID: Publisher] = [
        "agency": Publisher(id: "agency", kind: .agency), "daily": Publisher(id: "daily"),
        "site": Publisher(id: "site"),
    ]

    private func item(
        _ publisher: PublisherID, at seconds: Int64, length: Int = 2000, wire: String? = nil,
        copyOf: ItemID? = nil,
        trust: DateTrust = .stated
    ) -> Item {
        var item = Item(
            feed: "f", publisher: publisher, keys: ItemKeys(text: Digest128(of: "x")), publicID: "urn:x",
            title: "عنوان", contentHTML: String(repeating: "ن", count: length),
            published: Timestamp(seconds: seconds),
            dateTrust: trust, firstSeen: Timestamp(seconds: seconds), contentDigest: Digest128(of: "x"),
            wire: wire)
        item.duplicateOf = copyOf
        return item
    }

    private func prefers(_ newer: Item, over lead: Item) -> Bool {
        LeadPolicy().prefers(newer, over: lead, publisher: { publishers[$0] })
    }

    @Test func theAgencysOwnDispatchLeadsItsReprints() {
        let reprint = item("site", at: 100, wire: "map")
        let dispatch = item("agency", at: 200, wire: "map", copyOf: ItemID(1))
        #expect(prefers(dispatch, over: reprint))
        #expect(!prefers(reprint, over: dispatch))
    }

    @Test func anOriginalLeadsACopyEvenALongerOne() {
        #expect(!prefers(item("site", at: 50, length: 9000, copyOf: ItemID(1)), over: item("daily", at: 100)))
    }

    @Test func aCompleteTextTakesOverFromACutOne() {
        #expect(prefers(item("daily", at: 200, length: 4000), over: item("site", at: 100, length: 150)))
        #expect(!prefers(item("daily", at: 50, length: 150), over: item("site", at: 100, length: 4000)))
    }

    @Test func ofTwoEqualsTheEarlierLeads() {
        #expect(prefers(item("daily", at: 50), over: item("site", at: 100)))
        #expect(!prefers(item("daily", at: 150), over: item("site", at: 100)))
        #expect(!prefers(item("daily", at: 50, trust: .assumed), over: item("site", at: 100)))
    }

    @Test func aHiddenLeadGivesWay() {
        var lead = item("agency", at: 1)
        lead.isHidden = true
        #expect(prefers(item("site", at: 100, length: 10), over: lead))
    }
}
