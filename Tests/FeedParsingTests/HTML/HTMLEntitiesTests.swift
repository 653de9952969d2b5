// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Named character references")
struct HTMLEntitiesTests {
    @Test(arguments: [
        ("amp", "&"), ("nbsp", "\u{A0}"), ("eacute", "é"), ("Eacute", "É"), ("laquo", "«"), ("rsquo", "’"),
        ("zwnj", "\u{200C}"), ("rlm", "\u{200F}"), ("NotEqualTilde", "\u{2242}\u{338}"), ("Afr", "𝔄"),
        ("CounterClockwiseContourIntegral", "∳"), ("fjlig", "fj"), ("zopf", "𝕫"), ("AElig", "Æ"), ("gt", ">"),
    ])
    func names(name: String, text: String) throws {
        #expect(HTMLEntities.text(forName: name) == text)
        let bytes = Array(name.utf8)
        let scalars = try #require(
            unsafe bytes.withUnsafeBufferPointer { unsafe HTMLEntities.scalars(forName: $0) })
        #expect([scalars.first] + (scalars.second.map { [$0] } ?? []) == Array(text.unicodeScalars))
    }

    @Test(arguments: ["", "bogus", "AMP!", "eacute;", "EACUTE", "&amp", "=", "amp amp"])
    func unknownNames(name: String) {
        #expect(HTMLEntities.text(forName: name) == nil)
    }

    @Test func theTableIsWhole() {
        let names = HTMLEntities.table.description.split(separator: " ").map { $0.split(separator: "=")[0] }
        #expect(names.count == 2125)
        #expect(names.count { $0.hasSuffix("!") } == 106)
        for name in names {
            let bare = String(name.hasSuffix("!") ? name.dropLast() : name)
            #expect(HTMLEntities.text(forName: bare) != nil, "\(bare)")
            #expect(bare.utf8.count <= HTMLEntities.longestName)
            #expect(!name.hasSuffix("!") || bare.utf8.count <= HTMLEntities.longestBareName)
        }
    }

    @Test(arguments: [
        ("?a=1&copy=2", "?a=1&copy=2"), ("?a&copy", "?a©"), ("?a&copy;=2", "?a©=2"), ("x&ampy", "x&ampy"),
        ("x&amp=y", "x&amp=y"), ("&#38;&#x26;", "&&"),
    ])
    func oldReferencesInAddressesAreLeftAlone(written: String, read: String) {
        let clean = HTMLSanitizer(base: nil).sanitize("<p title=\"\(written)\">x</p>").html
        #expect(HTMLText.decodeEntities(clean) == "<p title=\"\(read)\">x</p>")
    }
}
