// SPDX-License-Identifier: Apache-2.0

/// What a hub delivered.
public struct PushedDocument: Hashable, Sendable {
    public var body: [UInt8]
    public var contentType: String?
    /// `X-Hub-Signature`: `method=hex`.
    public var signature: String?
    /// The `Link` header as it came.
    public var link: String?

    public init(body: [UInt8], contentType: String? = nil, signature: String? = nil, link: String? = nil) {
        self.body = body
        self.contentType = contentType
        self.signature = signature
        self.link = link
    }
}
