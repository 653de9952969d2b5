// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FeedAssembler {
    mutating func endCategory(hasText: Bool) {
        guard var category = pendingCategory else { return }
        pendingCategory = nil
        if category.term == nil, hasText {
            category.term = plainText()
        }
        guard category.term != nil || category.label != nil else { return }
        addCategory(category)
    }

    mutating func addCategory(_ category: ParsedCategory) {
        guard !hasImage else { return }
        if hasSource {
            guard takesMore(than: source.categories.count) else { return }
            source.categories.append(category)
        } else if isInItem {
            guard takesMore(than: item.categories.count) else { return }
            item.categories.appendNew(category)
        } else {
            guard takesMore(than: feed.channel.categories.count) else { return }
            feed.channel.categories.appendNew(category)
        }
    }

    /// Words between commas.
    mutating func endKeywords(_ element: Element) {
        guard let words = plainText() else { return }
        let scheme = element == .itunesKeywords ? "http://www.itunes.com/" : nil
        let bytes = words.utf8.span
        var start = 0
        var index = 0
        while index <= bytes.count {
            let comma = Self.commaLength(bytes, at: index)
            if index == bytes.count || comma > 0 {
                let word = bytes.trimmed(start..<index)
                if !word.isEmpty {
                    addCategory(ParsedCategory(term: bytes.string(word), scheme: scheme))
                }
                start = index + max(comma, 1)
            }
            index += max(comma, 1)
        }
    }

    /// A comma is Latin (one byte) or Arabic (D8 8C).
    @inline(__always)
    private static func commaLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        if bytes[index] == UInt8(ascii: ",") { return 1 }
        return bytes[index] == 0xD8 && index + 1 < bytes.count && bytes[index + 1] == 0x8C ? 2 : 0
    }

    mutating func endGenerator(hasText: Bool) {
        guard var generator = pendingGenerator else { return }
        pendingGenerator = nil
        if hasText {
            generator.name = plainText()
        }
        if generator.name == nil {
            generator.name = generator.address
        }
        guard generator != ParsedGenerator() else { return }
        editHead { $0.generator = $0.generator ?? generator }
    }

    /// An RSS source is a title with an address; Atom's is a whole head.
    mutating func endSource(hasText: Bool) {
        guard hasSource else { return }
        hasSource = false
        if hasText, let title = plainText() {
            source.title = title
        }
        item.source = source
    }
}

extension [ParsedCategory] {
    /// Said twice is said once, as long as looking costs nothing.
    fileprivate mutating func appendNew(_ category: ParsedCategory) {
        if isEmpty { reserveCapacity(6) }
        if count <= 12, contains(where: { $0.term == category.term && $0 == category }) { return }
        append(category)
    }
}

extension Substring {
    /// Without white space at its ends.
    var trimmedOfSpace: String {
        var rest = self
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
