// SPDX-License-Identifier: Apache-2.0

/// A text in its comparison form, as UTF-16 units with the place of every word.
///
/// Hashed term by term; no `String` is made. Characters beyond the Basic Multilingual Plane (emoji, rare scripts)
/// separate words.
public struct FoldedText: Sendable {
    /// A word within `units`.
    public struct Word: Hashable, Sendable {
        public var start: Int32
        public var end: Int32
        /// `TermHash` of its letters: every list of words is asked by it, so it is made once, while the word is read.
        public var hash: UInt32
        public var traits: WordTraits
        /// It is short enough for a piece of a broken word, and a word of the lists by itself.
        var isKnownPiece = false

        /// Digits, with points where the writer had a point, a comma or a colon between digits.
        public var isNumber: Bool { traits.contains(.number) }
    }

    /// Words separated by one space.
    public private(set) var units: [UInt16] = []
    public private(set) var words: [Word] = []

    public init() {}

    /// - Parameter limit: how many words to read at most.
    public init(_ text: String, limit: Int = .max) {
        units.reserveCapacity(min(text.utf8.count, 4096))
        read(text.utf8.span, limit: limit)
    }

    /// The same of UTF-8 bytes; a line feed opens a paragraph.
    public init(utf8 bytes: [UInt8], limit: Int = .max) {
        units.reserveCapacity(min(bytes.count, 4096))
        read(bytes.span, limit: limit)
    }

    /// Leaves out the words that `keep` refuses; their letters stay in `units`.
    public mutating func filterWords(_ keep: (Int) -> Bool) {
        var kept: [Word] = []
        kept.reserveCapacity(words.count)
        for (index, word) in words.enumerated() where keep(index) { kept.append(word) }
        words = kept
    }

    /// The hash of one word.
    @inlinable
    public func hash(of word: Word) -> UInt32 { word.hash }

    /// The whole form, as search and display of reasons need it.
    public var text: String { String(decoding: units, as: UTF16.self) }

    /// One word of it.
    public func text(of word: Word) -> String {
        // Units of the comparison form are whole characters, so that no pairs need be looked for.
        let letters = units[Int(word.start)..<Int(word.end)]
        let bytes = [UInt8](capacity: 3 * letters.count) { bytes in
            for unit in letters { Self.append(unit, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ unit: UInt16, to bytes: inout OutputSpan<UInt8>) {
        if unit < 0x80 {
            bytes.append(UInt8(unit))
        } else if unit < 0x800 {
            bytes.append(UInt8(0xC0 | unit >> 6))
            bytes.append(UInt8(0x80 | unit & 0x3F))
        } else {
            bytes.append(UInt8(0xE0 | unit >> 12))
            bytes.append(UInt8(0x80 | unit >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | unit & 0x3F))
        }
    }

    /// The words as they are written, pieces of broken words apart: for the lists that know what a word is.
    init(_ text: String, joinsPieces: Bool) {
        read(text.utf8.span, limit: .max, joinsPieces: joinsPieces)
    }

    private mutating func read(_ bytes: Span<UInt8>, limit: Int, joinsPieces: Bool = true) {
        let table = FoldingTable.shared
        var writer = FoldedTextWriter(knownWords: joinsPieces ? KnownWords.shared : nil)
        var index = 0
        while index < bytes.count, words.count < limit {
            if writer.isInWord {
                writer.readLetters(bytes, &index, table, into: &units)
                guard index < bytes.count else { break }
            }
            let first = bytes[index]
            var value = UInt32(first)
            index += 1
            if first >= 0x80 {
                var more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
                value = UInt32(first) & (0x3F >> UInt32(more))
                while more > 0, index < bytes.count {
                    value = value << 6 | UInt32(bytes[index] & 0x3F)
                    index += 1
                    more -= 1
                }
            }
            let entry = value < 0x10000 ? table.entries[Int(value)] : 0
            writer.isUpper = entry & FoldingTable.upper != 0
            writer.read(value, entry, table, into: &units, &words)
        }
        writer.endWord(&units, &words)
        if units.last == 32 { units.removeLast() }
    }
}
