// SPDX-License-Identifier: Apache-2.0

/// The names that an item may be recognised by, strongest first.
public struct ItemKeys: Hashable, Sendable, Codable {
    /// guid or Atom id, as written; nil when missing or not to be trusted in this feed.
    public var guid: String?
    /// The same without scheme and host spelling, when the guid is an address: a move to https is no new item.
    public var guidAlias: String?
    /// The canonical link, without tracking parameters, scheme and `www.`.
    public var link: String?
    /// Of the folded title and text.
    public var text: Digest128

    public init(guid: String? = nil, guidAlias: String? = nil, link: String? = nil, text: Digest128) {
        self.guid = guid
        self.guidAlias = guidAlias
        self.link = link
        self.text = text
    }
}
