// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One document, rendered and ready to be sent.
public struct RenderedEdition: Hashable, Sendable {
    public var bytes: [UInt8]
    /// The whole header value: `application/atom+xml; charset=utf-8`.
    public var contentType: String
    /// The newest change that it shows (`Last-Modified`); nil leaves the header away.
    public var modified: Timestamp?
    public var lifetime: EditionLifetime
    /// Its own absolute address and its hubs, for the `Link` header that WebSub asks of publishers.
    public var links: [HeaderLink]
    /// Of pages.
    public var contentSecurityPolicy: String?

    /// The path, without prefix, that this one's content lives at now; the answer is then a redirect.
    public var movedTo: String?

    /// Of each entry a number that changes when the entry does, for readers that ask for what is new only; empty where
    /// no such difference is served.
    public var marks: [UInt64] = []

    public init(
        bytes: [UInt8], contentType: String, modified: Timestamp? = nil,
        lifetime: EditionLifetime = .changing,
        links: [HeaderLink] = [], contentSecurityPolicy: String? = nil
    ) {
        self.bytes = bytes
        self.contentType = contentType
        self.modified = modified
        self.lifetime = lifetime
        self.links = links
        self.contentSecurityPolicy = contentSecurityPolicy
    }

    /// A permanent redirect; caches keep it no longer than an edition, for an editor may take a merge back.
    public static func moved(to path: String) -> RenderedEdition {
        var edition = RenderedEdition(bytes: Array(path.utf8), contentType: "text/plain; charset=utf-8")
        edition.movedTo = path
        return edition
    }
}
