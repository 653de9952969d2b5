// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How the outside sees this Berrah: where, under which identity, in which languages.
public struct PublicSite: Hashable, Sendable {
    /// `public_url` without a final slash; may end in a path.
    public let base: String
    /// The path of `base` without a final slash: empty, or `/news`.
    public let prefix: String
    /// What edition ids are made from: the event log's `log_id`. Never the host name, so that a move changes no id.
    public let identity: String
    /// Of the pages; the first is what editions speak when nobody chose.
    public let languages: [LanguageTag]
    /// Absolute addresses of WebSub hubs.
    public let hubs: [String]
    /// The operator's mail address or page, for `webMaster`, the feeds' author and the foot of the pages.
    public let contact: String?
    /// The program's version, for `generator`.
    public let version: String

    /// - Parameter hubs: nil announces our own, `/hub`.
    public init(
        publicURL: String, identity: String, languages: [LanguageTag] = ["ar", "fr", "en"],
        hubs: [String]? = nil, contact: String? = nil, version: String
    ) {
        var base = publicURL
        while base.hasSuffix("/") {
            base.removeLast()
        }
        self.base = base
        let afterScheme = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        prefix = afterScheme.count == 4 ? "/" + afterScheme[3] : ""
        self.identity = identity
        self.languages = languages.isEmpty ? ["ar"] : languages
        self.hubs = hubs ?? [base + "/hub"]
        self.contact = contact
        self.version = version
    }

    /// The absolute address of a path that begins with a slash.
    public func address(_ path: String) -> String { base + path }

    /// The same for links on our own pages, which work whatever name the reader came by.
    public func local(_ path: String) -> String { prefix + path }

    /// The permanent Atom id of an edition; the same in every format and length.
    public func id(of key: EditionKey) -> String {
        let target = EditionAddress(key.unlimited, .atom).target
        return NameUUID(name: "edition \(identity) \(target)").urn
    }
}
