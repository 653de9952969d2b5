// SPDX-License-Identifier: Apache-2.0

/// Plain text out of HTML.
public enum HTMLText {
    /// Tags removed, references decoded once, white space collapsed, blocks apart by one space.
    public static func plain(_ html: String) -> String {
        clean(html.utf8.span)
    }

    /// The same for UTF-8 bytes; what is not UTF-8 becomes U+FFFD.
    public static func plain(utf8 html: UnsafeBufferPointer<UInt8>) -> String {
        UTF8Repair.read(unsafe html.span) { clean($0) }
    }

    /// Decodes character references once and touches nothing else.
    public static func decodeEntities(_ text: String) -> String {
        let input = text.utf8.span
        guard var ampersand = input.firstIndex(of: 0x26, from: 0) else { return text }
        var decoded = ByteSink(capacity: input.count)
        var start = 0
        while true {
            decoded.append(input, from: start, to: ampersand)
            if let reference = CharacterReference(input, at: ampersand, inAttribute: false) {
                decoded.append(reference.first)
                if let second = reference.second { decoded.append(second) }
                start = reference.end
            } else {
                decoded.append(0x26)
                start = ampersand + 1
            }
            guard let next = input.firstIndex(of: 0x26, from: start) else { break }
            ampersand = next
        }
        decoded.append(input, from: start, to: input.count)
        return decoded.string()
    }

    /// The same for a string.
    static func looksLikeMarkup(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { unsafe looksLikeMarkup(utf8: $0) }
    }

    /// True when the text holds a tag of HTML or a character reference: how RSS, which never names the type
    /// of its texts, has to be read.
    public static func looksLikeMarkup(utf8 text: UnsafeBufferPointer<UInt8>) -> Bool {
        let input = unsafe text.span
        // Most texts have neither, which is told at the speed of memory.
        guard input.place(of: 0x26, from: 0) != nil || input.place(of: 0x3C, from: 0) != nil else {
            return false
        }
        // No tag begins behind the last bracket: looked for once, so that no text takes quadratic time.
        var lastClose = input.count - 1
        while lastClose >= 0, input[lastClose] != 0x3E { lastClose -= 1 }
        for index in input.indices {
            if input[index] == 0x26 {
                guard let reference = CharacterReference(input, at: index, inAttribute: false) else {
                    continue
                }
                if input[reference.end - 1] == 0x3B { return true }
            } else if input[index] == 0x3C, index < lastClose, isTag(input, at: index) {
                return true
            }
        }
        return false
    }

    /// True for `<` and the name of an element of HTML, for the end tag of a custom one (`</amp-img>`), and for a
    /// comment.
    private static func isTag(_ input: Span<UInt8>, at opening: Int) -> Bool {
        if input.holds("!--", at: opening + 1) { return true }
        var index = opening + 1
        let isEnd = index < input.count && input[index] == 0x2F
        if isEnd { index += 1 }
        guard index < input.count, input[index].isLetter else { return false }
        var place = 0
        let rest = input.extracting(index..<min(input.count, index + PackedName.longest + 1))
        let name = TagScanner.name(rest, at: &place)
        return HTMLElement(name, in: HTMLElement.names) != .unknown || (isEnd && isCustom(input, from: index))
    }

    /// A name of letters, digits and at least one hyphen, and the end of its tag (HTML, section 4.13.3).
    private static func isCustom(_ input: Span<UInt8>, from start: Int) -> Bool {
        var hyphens = 0
        for index in start..<min(input.count, start + 64) {
            let byte = input[index]
            if byte == 0x3E { return hyphens > 0 }
            if byte == 0x2D {
                hyphens += 1
            } else if !byte.isLetterOrDigit {
                return false
            }
        }
        return false
    }

    private static func clean(_ input: Span<UInt8>) -> String {
        var cleaner = MarkupCleaner(base: nil, size: input.count, writesMarkup: false)
        cleaner.run(input)
        return cleaner.text.string()
    }
}
