// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Walks over the tags of a page and collects addresses of feeds.
struct FeedLinkReader {
    /// What the page announces as its feeds.
    private(set) var announced: [String] = []
    /// Where the page links to something that is called like a feed.
    private(set) var guessed: [String] = []
    /// WebSub hubs that the page names, and its own address (W3C WebSub, section 4).
    private(set) var hubs: [String] = []
    private(set) var selves: [String] = []
    private var base: String
    private var hasOwnBase = false
    private var attributes = AttributeValues()
    /// Addresses that may yet be made absolute: a page of links to nowhere is not worth more.
    private var lookups = 20_000

    /// Feeds of one kind that are noted; no site offers a reader more than that, and no state need hold them.
    private static let mostFound = 50
    private static let longestAddress = 2048

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/x.atom+xml", "application/x-atom+xml", "application/xml", "text/xml",
    ]
    private static let pathEnds = [
        "/feed", "/feed/", "/rss", "/rss/", "/atom", "/atom/", ".rss", ".atom", "/rss.xml", "/feed.xml",
        "/atom.xml", "/index.xml", "/feed.json", "?feed=rss2", "?format=feed&type=rss",
    ]

    init(base: String) { self.base = base }

    mutating func read(_ page: Span<UInt8>) {
        var index = 0
        while let opening = page.firstIndex(of: 0x3C, from: index) {
            index = opening + 1
            guard index < page.count else { return }
            if page.holds("!--", at: index) {
                index = TagScanner.endOfComment(page, at: opening)
            } else if page[index].isLetter {
                let element = HTMLElement(TagScanner.name(page, at: &index), in: HTMLElement.names)
                if TagScanner.attributes(page, at: &index, into: &attributes) == .missing { return }
                if HTMLElement.traits[Int(element.rawValue)].contains(.opaque) {
                    index = TagScanner.endOfRawText(page, from: index, of: element) ?? page.count
                } else {
                    note(element, page)
                }
            }
        }
    }

    private mutating func note(_ element: HTMLElement, _ page: Span<UInt8>) {
        switch element {
        case .base:
            guard !hasOwnBase, let own = address(page) else { return }
            base = own
            hasOwnBase = true
        case .link:
            let relations = text(.rel, page).lowercased().split(separator: " ")
            guard let found = address(page) else { return }
            if relations.contains("hub") { add(found, to: \.hubs) }
            if relations.contains("self") { add(found, to: \.selves) }
            guard relations.contains("alternate") || relations.contains("feed") else { return }
            let type = text(.type, page).lowercased().prefix { $0 != ";" }
            if relations.contains("feed") || Self.types.contains(trimmed(type)) {
                add(found, to: \.announced)
            }
        case .a:
            guard guessed.count < Self.mostFound, let found = address(page) else { return }
            let path = found.lowercased().prefix { $0 != "#" }
            if Self.pathEnds.contains(where: { path.hasSuffix($0) }) { add(found, to: \.guessed) }
        default: return
        }
    }

    private mutating func add(_ found: String, to list: WritableKeyPath<Self, [String]>) {
        guard self[keyPath: list].count < Self.mostFound, !self[keyPath: list].contains(found) else { return }
        self[keyPath: list].append(found)
    }

    private mutating func address(_ page: Span<UInt8>) -> String? {
        guard attributes.has(.href), let place = attributes[.href], place.count <= Self.longestAddress,
            lookups > 0
        else { return nil }
        lookups -= 1
        let reference = trimmed(text(.href, page)[...])
        guard !reference.isEmpty, let found = WebAddress.resolve(reference, against: base),
            found.utf8.count <= Self.longestAddress,
            AddressFilter.isPlainWebAddress(found.utf8.span)
        else { return nil }
        return found
    }

    private func text(_ attribute: HTMLAttribute, _ page: Span<UInt8>) -> String {
        guard let place = attributes[attribute] else { return "" }
        let bytes = place.map { page[$0] }
        return HTMLText.decodeEntities(String(decoding: bytes, as: UTF8.self))
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
