// SPDX-License-Identifier: Apache-2.0

public import NewsText

/// What is known of a document from outside it: the HTTP response and the feed's configuration.
public struct DocumentHints: Sendable {
    /// The `Content-Type` header as sent; its charset wins over the XML declaration (RFC 7303, section 3).
    public var contentType: String?
    /// The document's own address, against which relative ones resolve.
    public var baseURL: String?
    /// The `Content-Language` header: the language where the document states none.
    public var contentLanguage: String?
    /// Where dates without a zone are read.
    public var zone: TimeZoneRules
    /// The format that configuration expects: `sitemap`, or nil to detect it.
    public var format: String?

    public init(
        contentType: String? = nil, baseURL: String? = nil, contentLanguage: String? = nil,
        zone: TimeZoneRules = .utc, format: String? = nil
    ) {
        self.contentType = contentType
        self.baseURL = baseURL
        self.contentLanguage = contentLanguage
        self.zone = zone
        self.format = format
    }
}
