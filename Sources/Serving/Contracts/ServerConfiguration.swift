// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How the server listens, and what it grants a reader.
public struct ServerConfiguration: Sendable {
    /// Of the public routes. Several are served alike.
    public var listen: [ListenAddress]
    /// `/metrics` and `/status` here instead of on the public ones; nil leaves them there.
    public var adminListen: ListenAddress?
    /// The control socket; nil for none.
    public var control: ListenAddress?
    /// How the outside sees us; its path is a prefix that requests may carry or not.
    public var publicURL: String
    /// Whose `X-Forwarded-For` counts.
    public var trustedProxies: [AddressRange]
    /// Of the pages, most wanted first.
    public var languages: [LanguageTag]
    /// For each client address but our own machine's; 0 sets no limit.
    public var requestsPerMinute = 600
    public var maximumConnections = 8192
    /// For each client address but our own machine's and the trusted proxies'; 0 sets no limit. Offices and mobile
    /// networks share an address, streams stay open for days: so there are many, but never all.
    public var maximumConnectionsPerClient = 256
    /// Without a request, or within an unfinished one.
    public var idleTimeout: Duration = .seconds(30)
    /// Of a running request, when asked to end.
    public var shutdownTimeout: Duration = .seconds(10)
    /// In bytes: request target, header fields together, body, and the body of a WebSub delivery to us.
    public var maximumTarget = 8 * 1024
    public var maximumHeader = 32 * 1024
    public var maximumBody = 64 * 1024
    public var maximumDelivery = 10 * 1024 * 1024
    /// Of rendered editions with all their encodings.
    public var cacheBytes = 32 * 1024 * 1024
    /// Between two comments on a quiet stream.
    public var heartbeat: Duration = .seconds(15)
    /// Unsent bytes after which a subscriber counts as too slow.
    public var subscriberBuffer = 256 * 1024
    /// Events kept in memory for those who resume.
    public var recentEvents = 2048
    /// Told to `EventSource` readers as `retry:`.
    public var reconnectAfter: Duration = .seconds(5)

    public init(
        listen: [ListenAddress], adminListen: ListenAddress? = nil, control: ListenAddress? = nil,
        publicURL: String, trustedProxies: [AddressRange] = [], languages: [LanguageTag] = ["ar", "fr", "en"]
    ) {
        self.listen = listen
        self.adminListen = adminListen
        self.control = control
        self.publicURL = publicURL
        self.trustedProxies = trustedProxies
        self.languages = languages
    }
}
