// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    /// An item is complete: the best of what it said is chosen.
    mutating func endItem() {
        guard isInItem else { return }
        isInItem = false
        chooseTexts()
        chooseDates()
        chooseAddress()
        choosePicture()
        if mode == .full {
            ItemLanguage.settle(&item, feedLanguage: feed.channel.language)
        }
        // Moved, not copied: an item is a big value.
        var done = ParsedItem()
        swap(&done, &item)
        if feed.items.isEmpty { feed.items.reserveCapacity(16) }
        feed.items.append(consume done)
        facts = ItemFacts()
    }

    private mutating func chooseTexts() {
        if item.title == nil, let other = facts.fallback(.dublinTitle) ?? facts.fallback(.mediaTitle) {
            item.title = other.plain
            item.titleDetail = other.detail
        }
        for (element, other) in facts.fallbacks where element.isSummary {
            if item.summary == nil {
                item.summary = other.plain
                item.summaryDetail = other.detail
            } else if element != .subtitle, item.content.isEmpty, other.plain != item.summary {
                // A second summary is the longer text of a podcast; a subtitle is less than the first.
                item.content.append(other.detail)
                facts.bestText = other.plain
                facts.bestValue = other.detail.value
                item.contentHTML = other.detail.type.hasSuffix("html") ? other.detail.value : nil
            }
        }
        if item.summary == nil, let media = facts.fallback(.mediaDescription) {
            item.summary = media.plain
            item.summaryDetail = media.detail
        }
        item.contentText = facts.bestText
        if let best = facts.bestValue, item.contentHTML == nil, mode == .full {
            item.contentHTML = MarkupWriter.paragraph(best)
        }
    }

    private mutating func chooseDates() {
        if !facts.hasUpdated {
            item.updated = facts.date
        }
        item.published = item.published ?? facts.created
    }

    private mutating func chooseAddress() {
        if item.url == nil {
            item.url = item.links.pageAddress
        }
        for place in item.links.indices where item.links[place].relation == "enclosure" {
            let link = item.links[place]
            append(
                ParsedEnclosure(
                    address: link.address, type: link.type, length: link.length, title: link.title))
        }
        if facts.guidMayBeLink, let id = item.id, id.utf8.count <= limits.maximumAddressBytes {
            let address = permalink(id)
            if item.url == nil, mode == .structure || WebAddress.isHTTP(address) {
                item.url = address
            }
            item.idIsPermalink = item.url == id || item.url == address
        }
        if item.url == nil, isAtom, let id = item.id, WebAddress.isHTTP(id) {
            // No link at all: of those who leave it out most have put the page's address here.
            item.url = id
        }
        guard !facts.media.isEmpty || facts.duration != nil else { return }
        for medium in facts.media where !item.enclosures.contains(where: { $0.address == medium.address }) {
            item.enclosures.append(medium)
        }
        if let duration = facts.duration, !item.enclosures.isEmpty, item.enclosures[0].duration == nil {
            item.enclosures[0].duration = duration
        }
    }

    /// The address that an identifier may be: a rooted path is made absolute, marks around it go.
    private mutating func permalink(_ id: String) -> String {
        let ends = (id.utf8.first ?? 0, id.utf8.last ?? 0)
        if ends.0 == UInt8(ascii: "/") { return resolve(id) }
        return ends.0 | ends.1 < 0x80 ? id : WebAddress.resolve(id, against: nil) ?? id
    }

    private mutating func choosePicture() {
        item.image = facts.picture ?? facts.pictureInText.map { ParsedImage(address: $0) }
    }
}
