// SPDX-License-Identifier: Apache-2.0

/// How the network is used; the values of `polling` and `fetch` in the configuration file.
public struct FetcherConfiguration: Hashable, Sendable {
    /// Transfers under way at once; further requests wait in order of arrival.
    public var concurrency: Int
    /// Requests that may wait; one more fails at once with `limit-exceeded`.
    public var maximumWaiting: Int
    /// Resolving, connecting and the TLS handshake, each hop anew.
    public var connectTimeout: Duration
    /// Wall clock of a whole visit, redirects included.
    public var timeout: Duration
    /// Bytes a second below which a transfer counts as stalled.
    public var minimumSpeed: Int
    /// How long it may stall.
    public var stallTimeout: Duration
    /// Bytes after decoding; more is refused, never cut off.
    public var maximumBody: Int
    /// Bytes of an answer's head, interim answers and trailers included.
    public var maximumHead: Int
    public var maximumRedirects: Int
    /// Whether loopback, private and other special addresses may be visited by default.
    public var allowsPrivateAddresses: Bool
    /// Addresses that may be visited although their kind may not.
    public var exemptAddresses: Set<IPAddress>
    /// `http://`, `https://` or `socks5h://` address; nil goes direct, whatever the environment says.
    public var proxy: String?
    /// The one name that we go by: product, version and where to complain.
    public var userAgent: String
    /// PEM file of trusted authorities instead of the system's.
    public var certificateFile: String?
    /// Addresses given to names without asking DNS, as `name:port:address`.
    public var pinnedAddresses: [String]

    public init(
        concurrency: Int = 64, maximumWaiting: Int = 20_000, connectTimeout: Duration = .seconds(10),
        timeout: Duration = .seconds(30), minimumSpeed: Int = 64, stallTimeout: Duration = .seconds(20),
        maximumBody: Int = 10_000_000, maximumHead: Int = 128 * 1024, maximumRedirects: Int = 5,
        allowsPrivateAddresses: Bool = false, exemptAddresses: Set<IPAddress> = [], proxy: String? = nil,
        userAgent: String = "Berrah",
        certificateFile: String? = nil, pinnedAddresses: [String] = []
    ) {
        self.concurrency = concurrency
        self.maximumWaiting = maximumWaiting
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.minimumSpeed = minimumSpeed
        self.stallTimeout = stallTimeout
        self.maximumBody = maximumBody
        self.maximumHead = maximumHead
        self.maximumRedirects = maximumRedirects
        self.allowsPrivateAddresses = allowsPrivateAddresses
        self.exemptAddresses = exemptAddresses
        self.proxy = proxy
        self.userAgent = userAgent
        self.certificateFile = certificateFile
        self.pinnedAddresses = pinnedAddresses
    }
}
