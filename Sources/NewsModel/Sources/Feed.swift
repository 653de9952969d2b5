// SPDX-License-Identifier: Apache-2.0

/// One address that a publisher gives its items at: an edition, a section.
public struct Feed: Hashable, Sendable {
    public var id: FeedID
    public var publisher: PublisherID
    public var url: String
    /// The language of items that do not say theirs.
    public var language: LanguageTag?
    /// `sitemap` for a news sitemap; nil detects.
    public var format: String?
    /// A fixed poll interval; may lie below the configured minimum, down to a minute.
    public var interval: Duration?
    /// The zone of dates without one; nil is Africa/Casablanca.
    public var timeZone: String?
    public var userAgent: String?
    /// Request headers of the operator's, `headers_from` already resolved.
    public var headers: [String: String]
    public var allowsPrivateAddresses: Bool
    /// The limit of a decompressed body in bytes; nil takes the configuration's.
    public var maximumBody: Int?
    /// Concurrent transfers to its registrable domain; nil takes the configuration's.
    public var perHost: Int?
    /// The pause between two visits to its registrable domain; nil takes the configuration's. What one feed asks for
    /// holds for all of its domain.
    public var hostSpacing: Duration?
    public var extent: PublishedExtent?
    /// Why it is not polled; nil polls it.
    public var disabled: String?

    public init(
        id: FeedID, publisher: PublisherID, url: String, language: LanguageTag? = nil, format: String? = nil,
        interval: Duration? = nil, timeZone: String? = nil, userAgent: String? = nil,
        headers: [String: String] = [:], allowsPrivateAddresses: Bool = false, maximumBody: Int? = nil,
        perHost: Int? = nil, hostSpacing: Duration? = nil, extent: PublishedExtent? = nil,
        disabled: String? = nil
    ) {
        self.id = id
        self.publisher = publisher
        self.url = url
        self.language = language
        self.format = format
        self.interval = interval
        self.timeZone = timeZone
        self.userAgent = userAgent
        self.headers = headers
        self.allowsPrivateAddresses = allowsPrivateAddresses
        self.maximumBody = maximumBody
        self.perHost = perHost
        self.hostSpacing = hostSpacing
        self.extent = extent
        self.disabled = disabled
    }
}
