// SPDX-License-Identifier: Apache-2.0

/// A text construct: what was published, in the terms of RFC 4287, section 3.1.
public struct ParsedText: Hashable, Sendable {
    /// `text`, `html`, `xhtml` or a media type.
    public var type: String
    /// Plain text for `text`; sanitised HTML with absolute addresses for `html` and `xhtml`.
    public var value: String
    /// The nearest `xml:lang`, else the feed's language.
    public var language: LanguageTag?
    /// The base address in force.
    public var base: String?
    /// Where the content lies, when it is not here (Atom `src`).
    public var source: String?

    public init(
        type: String, value: String, language: LanguageTag? = nil, base: String? = nil, source: String? = nil
    ) {
        self.type = type
        self.value = value
        self.language = language
        self.base = base
        self.source = source
    }
}
