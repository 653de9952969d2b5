// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One question to the archive: which item of this feed bears that name?
public enum IdentityLookup: Hashable, Sendable {
    case guid(String)
    /// The guid without scheme and host spelling.
    case guidAlias(String)
    case link(String)
    case text(Digest128)

    /// The questions to ask for an item, in order; the first that finds one settles it. None: the item is new.
    ///
    /// A text alone identifies only where neither guid nor link does, else a dispatch printed twice would be one item.
    public static func questions(for keys: ItemKeys) -> [IdentityLookup] {
        var questions: [IdentityLookup] = []
        if let guid = keys.guid { questions.append(.guid(guid)) }
        if let alias = keys.guidAlias { questions.append(.guidAlias(alias)) }
        if let link = keys.link { questions.append(.link(link)) }
        if keys.guid == nil, keys.link == nil { questions.append(.text(keys.text)) }
        return questions
    }
}
