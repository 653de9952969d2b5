// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("What holds for any markup")
struct SanitizerPropertyTests {
    @Test(arguments: 0..<8)
    func sanitisingTwiceIsSanitisingOnce(block: UInt64) {
        for seed in (block * 500)..<(block * 500 + 500) {
            var writer = RandomMarkup(seed: seed)
            let written = writer.document(pieces: 1 + Int(seed % 60))
            for base in ["https://news.example.ma/a/b?c#d", nil] {
                let sanitizer = HTMLSanitizer(base: base)
                let once = sanitizer.sanitize(written)
                let twice = sanitizer.sanitize(once.html)
                #expect(twice.html == once.html, "seed \(seed)")
                #expect(letters(twice.text) == letters(once.text), "seed \(seed)")
                #expect(!twice.lostMarkup, "seed \(seed)")
                #expect(twice.firstImage == once.firstImage, "seed \(seed)")
            }
        }
    }

    /// Spaces between blocks that went may move.
    private func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }

    @Test(arguments: 0..<8)
    func nothingInTheOutputCanAct(block: UInt64) {
        for seed in (block * 500 + 100_000)..<(block * 500 + 100_500) {
            var writer = RandomMarkup(seed: seed)
            let written = writer.document(pieces: 1 + Int(seed % 80))
            let clean = HTMLSanitizer(base: "https://news.example.ma/").sanitize(written)
            #expect(StrictMarkup.fault(in: clean.html) == nil, "seed \(seed): \(written)")
        }
    }

    @Test func theTextIsTheSameWhetherMarkupIsWrittenOrNot() {
        for seed: UInt64 in 0..<2000 {
            var writer = RandomMarkup(seed: seed)
            let written = writer.document(pieces: 40)
            #expect(
                HTMLText.plain(written) == HTMLSanitizer(base: nil).sanitize(written).text, "seed \(seed)")
        }
    }

    @Test func bytesThatAreNoUTF8ComeOutAsReplacements() {
        for seed: UInt64 in 0..<500 {
            var writer = RandomMarkup(seed: seed)
            var bytes = Array(writer.document(pieces: 30).utf8)
            for place in stride(from: Int(seed % 7), to: bytes.count, by: 11) {
                bytes[place] = UInt8(seed & 0xFF) | 0x80
            }
            let clean = unsafe bytes.withUnsafeBufferPointer {
                unsafe HTMLSanitizer(base: nil).sanitize(utf8: $0)
            }
            #expect(StrictMarkup.fault(in: clean.html) == nil, "seed \(seed)")
            #expect(HTMLSanitizer(base: nil).sanitize(clean.html).html == clean.html, "seed \(seed)")
        }
    }
}
