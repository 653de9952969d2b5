// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Makes the published and the readable form of a text out of its bytes.
struct TextFinisher {
    let mode: ParsingMode
    private var sanitizer = HTMLSanitizer(base: nil)
    private var sanitizerBase: String?
    /// The bytes are known to be UTF-8.
    var isSound = false

    init(mode: ParsingMode) {
        self.mode = mode
    }

    /// - Parameters:
    ///   - bytes: UTF-8, repaired.
    ///   - kind: what the publisher declared.
    ///   - holdsMarkup: the bytes are serialised elements.
    ///   - base: what relative addresses are resolved against.
    ///   - statedBase: what is in force by the document's own words; the channel's link is our reading of RSS.
    mutating func finish(
        _ bytes: [UInt8], kind: TextConstruct.Kind, holdsMarkup: Bool = false, language: LanguageTag?,
        base: String?, statedBase: String?, source: String? = nil
    ) -> FinishedText? {
        let range = Self.unwrapped(bytes, ByteText.trim(bytes, 0..<bytes.count))
        guard !range.isEmpty || source != nil else { return nil }
        let type = Self.type(kind, holdsMarkup: holdsMarkup) {
            unsafe bytes.withUnsafeBufferPointer { buffer in
                unsafe HTMLText.looksLikeMarkup(utf8: UnsafeBufferPointer(rebasing: buffer[range]))
            }
        }
        guard mode == .full, type == "html" || type == "xhtml" else {
            let value = ByteText.string(bytes, range, areSound: isSound)
            let plain = mode == .full && !type.hasSuffix("xml") ? DisplayText.clean(value) : value
            return FinishedText(
                detail: ParsedText(
                    type: type, value: value, language: language, base: statedBase, source: source),
                plain: plain)
        }
        if base != sanitizerBase {
            sanitizer = HTMLSanitizer(base: base)
            sanitizerBase = base
        }
        let clean: SanitizedHTML
        if isSound {
            clean = sanitizer.sanitize(sound: bytes.span.extracting(range))
        } else {
            clean = unsafe bytes.withUnsafeBufferPointer { buffer in
                unsafe sanitizer.sanitize(utf8: UnsafeBufferPointer(rebasing: buffer[range]))
            }
        }
        return FinishedText(
            detail: ParsedText(
                type: type, value: clean.html, language: language, base: statedBase, source: source),
            plain: clean.text, lostMarkup: clean.lostMarkup, firstImage: clean.firstImage)
    }

    /// Without a CDATA section that was put into another one: its marks are text, and nobody meant them.
    private static func unwrapped(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard range.count >= 12, bytes[range.lowerBound] == UInt8(ascii: "<"),
            ByteText.matches(bytes, at: range.lowerBound, "<![cdata["),
            ByteText.matches(bytes, at: range.upperBound - 3, "]]>")
        else { return range }
        return ByteText.trim(bytes, range.lowerBound + 9..<range.upperBound - 3)
    }

    private static func type(
        _ kind: TextConstruct.Kind, holdsMarkup: Bool, looksLikeMarkup: () -> Bool
    ) -> String {
        switch kind {
        case .html: "html"
        case .xhtml: "xhtml"
        case .text: holdsMarkup ? "xhtml" : "text"
        case .undeclared: holdsMarkup || looksLikeMarkup() ? "html" : "text"
        case .media(let type):
            holdsMarkup ? "xhtml" : looksLikeMarkup() ? "html" : type
        }
    }
}
