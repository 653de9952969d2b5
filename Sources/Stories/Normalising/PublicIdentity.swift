// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The public names of items and stories.
public enum PublicIdentity {
    /// The publisher's own id when it is an absolute IRI, else one made of feed and identity.
    public static func ofItem(keys: ItemKeys, feed: FeedID) -> String {
        if let guid = keys.guid, isAbsolute(guid) { return guid }
        return derived(keys: keys, feed: feed)
    }

    /// For items whose own id is taken: two feeds may list one article under one guid.
    public static func derived(keys: ItemKeys, feed: FeedID) -> String {
        let name = keys.guid ?? keys.link ?? Hexadecimal.encode(keys.text.bytes)
        return NameUUID(name: "\(feed.text)\u{0}\(name)").urn
    }

    /// A story's permanent name: of its first item's.
    public static func ofStory(first item: String) -> String {
        NameUUID(name: "story\u{0}\(item)").urn
    }

    /// RFC 3987: a scheme, a colon and something after it, without spaces or controls.
    static func isAbsolute(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count <= 2048, let first = bytes.first, isLetter(first),
            let colon = bytes.firstIndex(of: 58), colon >= 2, colon + 1 < bytes.count
        else { return false }
        let scheme = bytes[..<colon]
        return scheme.allSatisfy {
            isLetter($0) || (48...57).contains($0) || $0 == 43 || $0 == 45 || $0 == 46
        }
            && bytes.allSatisfy { $0 > 32 && $0 != 34 && $0 != 60 && $0 != 62 && $0 != 127 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20)
    }
}
