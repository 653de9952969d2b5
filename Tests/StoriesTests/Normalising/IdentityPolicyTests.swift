// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Stories

@Suite struct IdentityPolicyTests {
    private func names(_ count: Int, bad: Int, repeated: Bool = false) -> [String?] {
        (0..<count).map { $0 < bad ? (repeated ? "same" : nil) : "n\($0)" }
    }

    private func links(_ count: Int) -> [String?] { (0..<count).map { "a.example/\($0)" } }

    @Test(
        "from a twentieth of missing or shared guids on, the link identifies",
        arguments: [
            (20, 0, IdentityPolicy.guid), (20, 1, .link), (21, 1, .guid), (40, 1, .guid), (40, 2, .link),
            (100, 4, .guid), (100, 5, .link), (4, 1, .guid), (4, 2, .link), (1, 1, .guid), (0, 0, .guid),
        ])
    func missingGuids(_ count: Int, _ bad: Int, _ expected: IdentityPolicy) {
        #expect(IdentityPolicy.guid.after(guids: names(count, bad: bad), links: links(count)) == expected)
    }

    @Test func sharedGuidsAreBadAsWell() {
        #expect(
            IdentityPolicy.guid.after(guids: names(20, bad: 3, repeated: true), links: links(20)) == .link)
    }

    @Test func theSameItemListedTwiceIsNoFault() {
        let guids: [String?] = (0..<20).map { "g\($0 / 2)" }
        let links: [String?] = (0..<20).map { "a.example/\($0 / 2)" }
        #expect(IdentityPolicy.guid.after(guids: guids, links: links) == .guid)
    }

    @Test func withoutLinksTheTextIsLeft() {
        let none = [String?](repeating: nil, count: 10)
        #expect(IdentityPolicy.guid.after(guids: none, links: none) == .text)
        #expect(IdentityPolicy.guid.after(guids: names(10, bad: 0), links: none) == .guid)
    }

    @Test(arguments: IdentityPolicy.allCases)
    func aPolicyNeverRises(_ policy: IdentityPolicy) {
        #expect(policy.after(guids: names(50, bad: 0), links: links(50)) == policy)
        #expect(IdentityPolicy(recorded: policy.rawValue) == policy)
    }

    @Test func anUnknownWordOnRecordIsTheBestPolicy() {
        #expect(IdentityPolicy(recorded: "moon") == .guid)
    }

    @Test(
        "a guid that is an address is known without scheme and host",
        arguments: [
            ("https://a.example/?p=12", "/?p=12" as String?), ("http://www.b.example/?p=12", "/?p=12"),
            ("HTTP://a.example/x/y/", "/x/y"), ("https://a.example/", nil), ("https://a.example", nil),
            ("tag:a.example,2026:1", nil), ("12345", nil), ("urn:uuid:x", nil), ("ftp://a/x", nil),
        ])
    func aliases(_ guid: String, _ alias: String?) {
        #expect(ItemBuilder.alias(of: guid) == alias)
    }

    @Test func theHostStaysWhereADocumentHasSeveral() {
        let one = ItemBuilder.alias(of: "https://a.example/?p=1", withHost: true)
        #expect(one != nil)
        #expect(one != ItemBuilder.alias(of: "https://b.example/?p=1", withHost: true))
        #expect(one == ItemBuilder.alias(of: "http://a.example/?p=1", withHost: true))
    }

    @Test(
        "a publisher's id is public when it is an absolute IRI",
        arguments: [
            ("https://a.example/?p=12", true), ("tag:a.example,2026:1", true), ("urn:uuid:1-2", true),
            ("http://مثال.example/خبر", true), ("12345", false), ("a b", false), ("x:", false),
            ("c:x", false),
            ("https://a.example/ b", false), ("", false), ("<a:b>", false), ("1a:bc", false),
            ("https://a.example/" + String(repeating: "x", count: 2100), false),
        ])
    func absoluteIdentifiers(_ guid: String, _ isPublic: Bool) {
        let keys = ItemKeys(guid: guid, text: Digest128(high: 1, low: 2))
        let name = PublicIdentity.ofItem(keys: keys, feed: "f")
        #expect((name == guid) == isPublic)
        #expect(isPublic || name.hasPrefix("urn:uuid:"))
    }

    @Test func derivedNamesTellFeedsAndItemsApart() {
        let text = Digest128(high: 1, low: 2)
        let names = [
            PublicIdentity.derived(keys: ItemKeys(guid: "1", text: text), feed: "f"),
            PublicIdentity.derived(keys: ItemKeys(guid: "1", text: text), feed: "g"),
            PublicIdentity.derived(keys: ItemKeys(guid: "2", text: text), feed: "f"),
            PublicIdentity.derived(keys: ItemKeys(link: "a.example/1", text: text), feed: "f"),
            PublicIdentity.derived(keys: ItemKeys(text: text), feed: "f"),
            PublicIdentity.ofStory(first: "1"),
        ]
        #expect(Set(names).count == names.count)
        #expect(names == names.map { $0.lowercased() })
        #expect(PublicIdentity.derived(keys: ItemKeys(guid: "1", text: text), feed: "f") == names[0])
    }

    @Test(
        "the questions are asked from the strongest name down; a text alone only where there is nothing else",
        arguments: [
            (ItemKeys(guid: "g", guidAlias: "a", link: "l", text: Digest128(high: 1, low: 1)), 3),
            (ItemKeys(link: "l", text: Digest128(high: 1, low: 1)), 1),
            (ItemKeys(text: Digest128(high: 1, low: 1)), 1),
        ])
    func questions(_ keys: ItemKeys, _ count: Int) {
        let questions = IdentityLookup.questions(for: keys)
        #expect(questions.count == count)
        #expect(questions.contains(.text(keys.text)) == (keys.guid == nil && keys.link == nil))
    }
}
