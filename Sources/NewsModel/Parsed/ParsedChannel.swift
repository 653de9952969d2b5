// SPDX-License-Identifier: Apache-2.0

/// What a document says of itself: the head of a feed, or the origin that an item names as its `source`.
public struct ParsedChannel: Hashable, Sendable {
    public var id: String?
    /// Plain text, as are `description` and `rights`.
    public var title: String?
    public var titleDetail: ParsedText?
    public var description: String?
    public var descriptionDetail: ParsedText?
    public var rights: String?
    public var rightsDetail: ParsedText?
    public var language: LanguageTag?
    /// The home page.
    public var link: String?
    /// The feed's own address.
    public var selfLink: String?
    /// WebSub hubs.
    public var hubs: [String] = []
    public var links: [ParsedLink] = []
    public var published: Timestamp?
    public var updated: Timestamp?
    public var authors: [ParsedPerson] = []
    public var contributors: [ParsedPerson] = []
    public var publisher: ParsedPerson?
    public var categories: [ParsedCategory] = []
    public var generator: ParsedGenerator?
    public var icon: String?
    public var logo: String?
    public var image: ParsedImage?

    public init() {}
}
