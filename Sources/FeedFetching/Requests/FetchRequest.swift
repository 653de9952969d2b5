// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One visit to one address.
public struct FetchRequest: Sendable {
    /// Absolute, `http` or `https`.
    public var url: String
    public var method: FetchMethod
    public var purpose: FetchPurpose
    /// Sent back byte for byte; none makes the request unconditional.
    public var validators: Validators
    /// Nil takes the configuration's.
    public var userAgent: String?
    /// The operator's own, possibly secret: never sent to another host after a redirect, nor over a lesser
    /// scheme.
    public var headers: [(name: String, value: String)]
    /// The limit of the decoded body in bytes; nil takes the configuration's.
    public var maximumBody: Int?
    /// Whether loopback, private and other special addresses may be visited; nil takes the configuration's.
    public var allowsPrivateAddresses: Bool?
    /// Nil takes the configuration's; 0 reports the first redirect as a failure.
    public var maximumRedirects: Int?
    /// Of the whole visit, redirects included; nil takes the configuration's.
    public var timeout: Duration?
    /// Nil takes that of the purpose.
    public var accept: String?
    /// Keeps the head of the last answer as received, for recordings.
    public var keepsHead: Bool

    public init(
        url: String, method: FetchMethod = .get, purpose: FetchPurpose = .feed,
        validators: Validators = Validators(), userAgent: String? = nil,
        headers: [(name: String, value: String)] = [], maximumBody: Int? = nil,
        allowsPrivateAddresses: Bool? = nil, maximumRedirects: Int? = nil, timeout: Duration? = nil,
        accept: String? = nil, keepsHead: Bool = false
    ) {
        self.url = url
        self.method = method
        self.purpose = purpose
        self.validators = validators
        self.userAgent = userAgent
        self.headers = headers
        self.maximumBody = maximumBody
        self.allowsPrivateAddresses = allowsPrivateAddresses
        self.maximumRedirects = maximumRedirects
        self.timeout = timeout
        self.accept = accept
        self.keepsHead = keepsHead
    }
}
