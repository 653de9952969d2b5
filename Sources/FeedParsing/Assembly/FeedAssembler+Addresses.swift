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
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\\") { return false }
            if byte == UInt8(ascii: "&"), bytes.has("amp;", at: index &+ 1) { return false }
        }
        return true
    }

    mutating func beginLink() {
        var link = ParsedLink(address: "")
        pendingLinkHasRelation = false
        if !attributes.isEmpty {
            if let relation = attributes.filled(.rel) {
                pendingLinkHasRelation = true
                link.relation = Self.relation(relation)
            }
            link.address = address(.href) ?? ""
            if link.address.isEmpty, attributes.has(.href), attributes.filled(.href) == nil,
                let inForce = bases.last
            {
                // The empty reference is the base itself (RFC 3986, section 4.4).
                link.address = inForce ?? ""
            }
            link.type = attributes.filled(.type)
            link.title = attributes.filled(.title)
            link.language = attributes.filled(.hreflang)
            link.length = attributes.number(.length)
        }
        pendingLink = link
        if !link.address.isEmpty {
            isCapturing = false
            captureDepth = 0
        }
    }

    /// The registry's address is the long form of a registered name (RFC 4287, section 4.2.7.2).
    private static func relation(_ written: String) -> String {
        let registry = "http://www.iana.org/assignments/relation/"
        if written.hasPrefix(registry) { return String(written.dropFirst(registry.count)) }
        // Registered names are equal in any case (RFC 8288, section 2.1.1).
        return written.utf8.contains(UInt8(ascii: ":")) ? written : written.lowercased()
    }

    mutating func endLink(hasText: Bool) {
        guard var link = pendingLink else { return }
        pendingLink = nil
        if link.address.isEmpty, hasText {
            link.address = address() ?? ""
        }
        guard !link.address.isEmpty else { return }
        if hasImage {
            image.link = image.link ?? link.address
            return
        }
        if hasSource {
            guard takesMore(than: source.links.count) else { return }
            Self.add(link, to: &source, isText: false)
        } else if isInItem {
            addToItem(link)
        } else if takesMore(than: feed.channel.links.count) {
            Self.add(link, to: &feed.channel, isText: !isAtom && !pendingLinkHasRelation)
        }
    }

    mutating func addToItem(_ link: ParsedLink) {
        guard takesMore(than: item.links.count) else { return }
        if item.links.isEmpty { item.links.reserveCapacity(3) }
        item.links.append(link)
    }

    /// - Parameter isText: RSS's own link element; said again, the last one counts.
    private static func add(_ link: ParsedLink, to head: inout ParsedChannel, isText: Bool) {
        head.links.append(link)
        switch link.relation.lowercased() {
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
