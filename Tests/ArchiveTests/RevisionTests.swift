// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct RevisionTests {
    let archive: Archive
    let stored: Item

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
        stored = try archive.writeAndWait { try $0.add(Fixtures.item(1)) }
    }

    @Test func putsTheOldValuesAsideAndKeepsWhatIsForEver() async throws {
        var changed = Fixtures.item(1, title: "عنوان مصحح", at: Fixtures.start + .hours(2))
        changed.contentHTML = "<p>جديد</p>"
        changed.contentDigest = Digest128(of: "new")
        changed.publicID = "urn:another"
        let later = Fixtures.start + .hours(3)
        let revision = try await archive.write { [changed, stored] in
            try $0.revise(stored.id, to: changed, at: later)
        }
        let id = stored.id
        let read = try #require(try await archive.read { try $0.item(id) })
        #expect(read.title == "عنوان مصحح")
        #expect(read.contentHTML == "<p>جديد</p>")
        #expect(read.revision == 1)
        #expect(read.publicID == stored.publicID)
        #expect(read.firstSeen == stored.firstSeen)
        #expect(read.story == stored.story)
        #expect(revision?.changes == [.title, .content, .published])
        let kept = try await archive.read { try $0.revisions(of: id) }
        #expect(kept == [revision])
        #expect(kept.first?.title == stored.title)
        #expect(kept.first?.contentHTML == stored.contentHTML)
        #expect(kept.first?.summary == nil)
        #expect(kept.first?.at == later)
    }

    @Test func isKnownByTheNewContentAtTheNextPoll() async throws {
        var changed = Fixtures.item(1)
        changed.contentHTML += "<p>تحديث</p>"
        changed.contentDigest = Digest128(of: changed.contentHTML)
        changed.keys.text = Digest128(of: "text of the revision")
        let next = try await archive.write { [changed, stored] transaction in
            try transaction.revise(stored.id, to: changed, at: Fixtures.start)
            var byText = changed.keys
            (byText.guid, byText.guidAlias, byText.link) = (nil, nil, nil)
            return try transaction.known([changed.keys, byText], in: stored.feed)
        }
        #expect(next.map { $0?.id } == [stored.id, stored.id])
        #expect(next.map { $0?.contentDigest } == [changed.contentDigest, changed.contentDigest])
    }

    @Test func countsEachChange() async throws {
        for number in 1...5 {
            let title = "عنوان \(number)"
            try await archive.write { [stored] in
                try $0.revise(
                    stored.id, to: Fixtures.item(1, title: title), at: Fixtures.start + .minutes(number))
            }
        }
        let revisions = try await archive.read { [stored] in try $0.revisions(of: stored.id) }
        #expect(revisions.map(\.number) == [1, 2, 3, 4, 5])
        #expect(revisions.map(\.title) == [stored.title, "عنوان 1", "عنوان 2", "عنوان 3", "عنوان 4"])
    }

    @Test func isNoRevisionWhenNothingVisibleChanged() async throws {
        var same = Fixtures.item(1)
        same.contentDigest = Digest128(of: "white space")
        let revision = try await archive.write { [same, stored] in
            try $0.revise(stored.id, to: same, at: Fixtures.start)
        }
        #expect(revision == nil)
        let id = stored.id
        #expect(try await archive.read { try $0.item(id)?.revision } == 0)
        let keys = same.keys
        let known = try await archive.write { [stored] in try $0.known([keys], in: stored.feed) }
        #expect(known[0]?.contentDigest == same.contentDigest)
    }

    @Test func answersNilForAnItemThatDoesNotExist() async throws {
        #expect(
            try await archive.write { try $0.revise(ItemID(99), to: Fixtures.item(1), at: Fixtures.start) }
                == nil)
    }
}
