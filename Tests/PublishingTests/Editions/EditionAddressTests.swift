// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct EditionAddressTests {
    private static let day = CivilDate(year: 2026, month: 11, day: 22)

    static let canonical: [(String, EditionKey, EditionFormat)] = [
        ("/feed.atom", EditionKey(.merged), .atom),
        ("/items.rss", EditionKey(.items), .rss),
        ("/breaking.json", EditionKey(.breaking), .json),
        ("/language/ar.atom", EditionKey(.language("ar")), .atom),
        ("/language/zgh.rss", EditionKey(.language("zgh")), .rss),
        ("/publisher/le-360.ma.json", EditionKey(.publisher("le-360.ma")), .json),
        ("/region/souss-massa.atom", EditionKey(.region(.soussMassa)), .atom),
        ("/kind/sport.atom", EditionKey(.kind(.sport)), .atom),
        ("/tag/%D9%85%D8%AC%D8%AA%D9%85%D8%B9.atom", EditionKey(.tag("مجتمع")), .atom),
        ("/tag/a%2Fb.atom", EditionKey(.tag("a/b")), .atom),
        (
            "/story/0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d.json",
            EditionKey(.story("0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d")), .json
        ),
        ("/search.atom?q=%D8%B7%D9%82%D8%B3%20%26", EditionKey(.search("طقس &")), .atom),
        ("/feed/archive/2026-11-22.atom", EditionKey(.archive(ArchiveDocument(day: day))), .atom),
        (
            "/feed/archive/2026-11-22-12.json", EditionKey(.archive(ArchiveDocument(day: day, part: 12))),
            .json
        ),
        (
            "/feed.rss?language=ar,fr&kind=business,sport&region=oriental&publisher=a,b&limit=20",
            EditionKey(
                .merged,
                filter: EditionFilter(
                    languages: ["fr", "ar"], kinds: [.sport, .business], regions: [.oriental],
                    publishers: ["b", "a"]), limit: 20), .rss
        ),
    ]

    @Test(arguments: canonical)
    func addressesAreReadAndPrinted(target: String, key: EditionKey, format: EditionFormat) throws {
        let address = try EditionAddress(target: target)
        #expect(address == EditionAddress(key, format))
        #expect(address.target == target)
    }

    @Test(arguments: [
        ("/feed.atom?limit=100", "/feed.atom"), ("/feed.atom?limit=5000", "/feed.atom?limit=1000"),
        ("/feed.atom?utm_source=x&fbclid=1", "/feed.atom"), ("/feed.atom?", "/feed.atom"),
        ("/language/AR_ma.atom", "/language/ar-ma.atom"),
        ("/feed.atom?language=fr,ar,fr", "/feed.atom?language=ar,fr"),
        ("/search.rss?q=a+b", "/search.rss?q=a%20b"), ("/search.rss?q=%20a%20%20b%20", "/search.rss?q=a%20b"),
        (
            "/story/0B7C1A52-59A5-5B1F-8B8E-6A3A3F4B2C1D.atom",
            "/story/0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d.atom"
        ),
        ("/feed/archive/2026-11-22.atom?limit=3", "/feed/archive/2026-11-22.atom"),
        ("/feed.atom?limit=7&limit=9", "/feed.atom?limit=7"), ("/feed.atom?kind=", "/feed.atom"),
    ])
    func equalWishesAreOneAddress(target: String, canonical: String) throws {
        #expect(try EditionAddress(target: target).target == canonical)
    }

    @Test(arguments: [
        "/", "", "/feed", "/feed.xml", "/feed.ATOM", "feed.atom", "/feeds", "/feed.atom/", "//feed.atom",
        "/nothing.atom",
        "/region/atlantis.atom", "/kind/gossip.atom", "/language/.atom", "/language/a.atom", "/story/42.atom",
        "/feed/archive/2026-02-30.atom", "/feed/archive/2026-1-1.atom", "/feed/archive/.atom",
        "/feed/archive.atom", "/feed/archive/2026-11-22-1.atom", "/feed/archive/2026-11-22-0.atom",
        "/feed/archive/2026-11-22-.atom", "/feed/archive/2026-11-22-02.atom",
        "/feed/archive/2026-11-22-+2.atom",
        "/feed/archive/2026-11-22--2.atom", "/feed/archive/2026-11-22-2-2.atom",
        "/feed/archive/2026-11-2222.atom",
        "/tag/%FF.atom", "/tag/%E2%80%AEx.atom", "/tag/%00.atom", "/publisher/a%2Fb.atom",
        "/publisher/%3Cx.atom",
        "/a/b/c/d.atom", "/tag/a/b.atom",
    ])
    func otherPathsAreNoEditions(target: String) {
        #expect(throws: EditionAddressFailure.unknownPath) { try EditionAddress(target: target) }
    }

    @Test(arguments: [
        ("/feed.atom?limit=0", "limit"), ("/feed.atom?limit=-5", "limit"), ("/feed.atom?limit=many", "limit"),
        ("/feed.atom?kind=gossip", "kind"), ("/feed.atom?region=oriental,atlantis", "region"),
        ("/feed.atom?language=%3Cb%3E", "language"), ("/feed.atom?publisher=a%2Fb", "publisher"),
        ("/search.atom", "q"), ("/search.atom?q=%20", "q"), ("/feed.atom?language=%", "language"),
        ("/search.atom?q=\(String(repeating: "x", count: 401))", "q"),
    ])
    func misunderstoodWishesAreNamed(target: String, name: String) {
        #expect {
            try EditionAddress(target: target)
        } throws: { error in
            guard case EditionAddressFailure.badParameter(let bad, let expected) = error else { return false }
            return bad == name && !expected.isEmpty
                && (error as? EditionAddressFailure)?.message.contains(name) == true
        }
    }

    @Test func formatsOfOneEditionShareItsKey() throws {
        let address = try EditionAddress(target: "/kind/sport.atom?limit=9")
        #expect(address.with(.json).target == "/kind/sport.json?limit=9")
        #expect(address.with(.json).key == address.key)
    }

    @Test func limitsStayInBounds() {
        #expect(EditionKey(.merged, limit: 0).limit == 1)
        #expect(EditionKey(.merged, limit: .max).limit == 1000)
        #expect(EditionKey(.merged, limit: 7).unlimited == EditionKey(.merged))
    }

    @Test func everyScopeSaysWhetherItListsItems() {
        #expect(EditionScope.items.listsItems && EditionScope.story("x").listsItems)
        #expect(!EditionScope.merged.listsItems && !EditionScope.breaking.listsItems)
    }

    @Test(arguments: [
        (EditionKey(.merged), "/"), (EditionKey(.breaking), "/"), (EditionKey(.kind(.sport)), "/?kind=sport"),
        (EditionKey(.search("طقس")), "/?q=%D8%B7%D9%82%D8%B3"), (EditionKey(.story("ab")), "/story/ab"),
        (
            EditionKey(.region(.oriental), filter: EditionFilter(languages: ["ar"])),
            "/?language=ar&region=oriental"
        ),
        (EditionKey(.publisher("souss")), "/?publisher=souss"),
        (EditionKey(.language("fr")), "/?language=fr"),
    ])
    func everyEditionHasAPageForPeople(key: EditionKey, path: String) {
        #expect(key.pagePath == path)
    }

    @Test func aListOfLanguagesHasAnEnd() throws {
        func target(_ count: Int) -> String {
            "/feed.atom?language=" + (0..<count).map { "x\($0)" }.joined(separator: ",")
        }
        #expect(try EditionAddress(target: target(16)).key.filter.languages.count == 16)
        #expect(throws: EditionAddressFailure.badParameter(name: "language", expected: "at most 16 values")) {
            try EditionAddress(target: target(17))
        }
    }
}
