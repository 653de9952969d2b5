// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A usable answer, its head already read.
public struct FetchResponse: Hashable, Sendable {
    /// The address that answered, without credentials.
    public var finalURL: String
    /// 200, 203, 226 or 304; any 2xx for an exchange.
    public var status: Int
    /// Those of this answer alone; a 304 that gives none leaves the stored ones as they are (see
    /// `Validators.merging`).
    public var validators: Validators
    public var contentType: String?
    public var contentLanguage: String?
    /// From `Cache-Control`, `Expires`, `Age`, `Date` and `Retry-After`.
    public var hints: FreshnessHints
    /// The server's own clock, from `Date`.
    public var serverDate: Timestamp?
    /// `Link` headers, addresses made absolute (RFC 8288).
    public var linkHeaders: [LinkHeader]
    /// Decoded; empty for a 304.
    public var body: [UInt8]
    /// The redirects on the way, in order.
    public var hops: [RedirectHop]
    /// The final address, when every hop was permanent (301, 308).
    public var permanentTarget: String?
    /// `1.0`, `1.1`, `2` or `3`
    public var httpVersion: String
    public var durations: FetchDurations
    /// Heads and bodies as they crossed the wire, all hops together.
    public var wireBytes: Int
    /// The head as received, when the request asked for it.
    public var head: [UInt8]

    public init(
        finalURL: String, status: Int, validators: Validators = Validators(), contentType: String? = nil,
        contentLanguage: String? = nil, hints: FreshnessHints = FreshnessHints(),
        serverDate: Timestamp? = nil,
        linkHeaders: [LinkHeader] = [], body: [UInt8] = [], hops: [RedirectHop] = [],
        permanentTarget: String? = nil, httpVersion: String = "1.1",
        durations: FetchDurations = FetchDurations(), wireBytes: Int = 0, head: [UInt8] = []
    ) {
        self.finalURL = finalURL
        self.status = status
        self.validators = validators
        self.contentType = contentType
        self.contentLanguage = contentLanguage
        self.hints = hints
        self.serverDate = serverDate
        self.linkHeaders = linkHeaders
        self.body = body
        self.hops = hops
        self.permanentTarget = permanentTarget
        self.httpVersion = httpVersion
        self.durations = durations
        self.wireBytes = wireBytes
        self.head = head
    }

    /// The document has not changed since the validators sent were given.
    public var isUnchanged: Bool { status == 304 }

    /// The body holds only what is new since the validators sent were given (RFC 3229 with the `feed`
    /// manipulation): what it does not list has not vanished.
    public var isDelta: Bool { status == 226 }
}
