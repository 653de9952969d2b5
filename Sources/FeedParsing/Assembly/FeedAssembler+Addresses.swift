// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    // These change nothing; they are mutating because a reading method may be handed a copy of the whole assembler.

    /// The text of the open element as an address, absolute wherever a base is known; nil when it is too long for one.
    mutating func address() -> String? {
        let range = ByteText.trim(text, 0..<text.count)
        guard !range.isEmpty, range.count <= limits.maximumAddressBytes else { return nil }
        return resolve(ByteText.string(text, range, areSound: isSound))
    }

    /// An attribute as an address; nil when it is too long for one.
    mutating func address(_ name: AttributeName) -> String? {
        guard !attributes.isEmpty, let written = attributes.filled(name),
            written.utf8.count <= limits.maximumAddressBytes
        else { return nil }
        return resolve(written)
    }

    mutating func resolve(_ written: String) -> String {
        guard mode == .full else { return written }
        if Self.isPlainAddress(written) { return written }
        var reference = written
        if reference.utf8.span.mayHold("&amp;") {
            reference = reference.replacing("&amp;", with: "&")
            if Self.isPlainAddress(reference) { return reference }
        }
        return WebAddress.resolve(reference, against: addressBase()) ?? reference
    }

    /// RSS knows no `xml:base`, and its writers mean the site, not the address of the feed.
    mutating func addressBase() -> String? {
        if let inForce = bases.last { return inForce }
        if !isAtom, isInItem, let link = feed.channel.link, WebAddress.isHTTP(link) { return link }
        return documentBase
    }

    /// Absolute, and without anything that has to be repaired: escaping twice included.
    private static func isPlainAddress(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.has("https://", at: 0) || bytes.has("http://", at: 0) else { return false }
        guard bytes.isVisibleASCII(but: UInt8(ascii: "\\")) else { return false }
        var index = 0
        while let hit = bytes.place(of: UInt8(ascii: "&"), from: index) {
            if bytes.has("&amp;", at: hit) { return false }
            index = hit &+ 1
        }
        return true
    }

    mutating func beginLink() {
        hasLink = true
        linkHasRelation = false
        link = ParsedLink(address: "")
        guard !attributes.isEmpty else { return }
        if let relation = attributes.filled(.rel) {
            linkHasRelation = true
            link.relation = Self.relation(relation)
        }
        link.type = attributes.filled(.type)
        link.title = attributes.filled(.title)
        link.language = attributes.filled(.hreflang)
        link.length = attributes.number(.length)
        if let address = address(.href) {
            link.address = address
        } else if attributes.has(.href), attributes.filled(.href) == nil, let inForce = bases.last {
            // The empty reference is the base itself (RFC 3986, section 4.4).
            link.address = inForce ?? ""
        }
        if !link.address.isEmpty {
            isCapturing = false
            captureDepth = 0
        }
    }

    /// The registry's address is the long form of a registered name (RFC 4287, section 4.2.7.2).
    private static func relation(_ written: String) -> String {
        let registry = "http://www.iana.org/assignments/relation/"
        // Registered names are equal in any case (RFC 8288, section 2.1.1).
        if written.hasPrefix(registry) { return written.dropFirst(registry.count).lowercased() }
        return written.utf8.contains(UInt8(ascii: ":")) ? written : written.lowered
    }

    mutating func endLink(hasText: Bool) {
        guard hasLink else { return }
        hasLink = false
        if link.address.isEmpty, hasText {
            link.address = address() ?? ""
        }
        guard !link.address.isEmpty else { return }
        if hasImage {
            image.link = image.link ?? link.address
        } else if hasSource {
            guard takesMore(than: source.links.count) else { return }
            Self.add(link, to: &source, isText: false)
        } else if isInItem {
            var read = ParsedLink(address: "")
            swap(&read, &link)
            addToItem(consume read)
        } else if takesMore(than: feed.channel.links.count) {
            Self.add(link, to: &feed.channel, isText: !isAtom && !linkHasRelation)
        }
    }

    mutating func addToItem(_ link: consuming ParsedLink) {
        guard takesMore(than: item.links.count) else { return }
        if item.links.isEmpty { item.links.reserveCapacity(3) }
        item.links.append(link)
    }

    /// - Parameter isText: RSS's own link element; said again, the last one counts.
    private static func add(_ link: ParsedLink, to head: inout ParsedChannel, isText: Bool) {
        head.links.append(link)
        switch link.relation {
        case "alternate":
            if head.link == nil || isText || (link.mayBePage && !head.hasPageLink) {
                head.link = link.address
            }
        case "self": head.selfLink = head.selfLink ?? link.address
        case "hub": head.hubs.append(link.address)
        default: break
        }
    }
}

extension ParsedChannel {
    /// An alternate link to a page is known already.
    fileprivate var hasPageLink: Bool {
        links.dropLast().contains { link in
            link.relation == "alternate" && link.mayBePage
        }
    }
}
