// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FeedAssembler {
    mutating func addEnclosure() {
        guard isInItem, !hasSource, let url = address(.url) ?? address(.href) else { return }
        addToItem(
            ParsedLink(
                relation: "enclosure", address: url, type: attributes.filled(.type),
                length: attributes.number(.length)))
    }

    mutating func append(_ enclosure: ParsedEnclosure) {
        item.enclosures.append(enclosure)
        if enclosure.type?.utf8.span.holds("image/", at: 0) == true {
            facts.offer(ParsedImage(address: enclosure.address), from: .enclosure)
        }
    }

    mutating func addMediaContent() {
        guard let url = address(.url) else { return }
        let type = attributes.lowered(.type)
        let medium = attributes.lowered(.medium)
        if medium == "image" || type?.hasPrefix("image/") == true || (medium ?? type) == nil {
            let isPicture = medium != nil || type != nil || Self.looksLikePicture(url)
            guard isPicture else { return }
            let picture = ParsedImage(
                address: url, width: attributes.number(.width), height: attributes.number(.height))
            if !isInItem {
                headFacts.mediaImage = headFacts.mediaImage ?? picture
            } else {
                facts.offer(picture, from: .media, isChosen: attributes.string(.isDefault) == "true")
            }
        } else if !isInItem {
            return
        } else if medium == "audio" || medium == "video" || type?.hasPrefix("audio/") == true
            || type?.hasPrefix("video/") == true
        {
            guard takesMore(than: facts.media.count) else { return }
            facts.media.append(
                ParsedEnclosure(
                    address: url, type: type, length: attributes.number(.fileSize),
                    duration: DurationReader.read(attributes.string(.duration))))
        }
    }

    private static func looksLikePicture(_ url: String) -> Bool {
        let path = url.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].contains { path.hasSuffix($0) }
    }

    mutating func beginPodcastImage() {
        guard let relation = attributes.string(.rel) else {
            image = ParsedImage(address: address(.href) ?? address(.url))
            hasImage = true
            return
        }
        if relation == "image" {
            image = ParsedImage(address: address(.href))
            hasImage = true
        }
    }

    mutating func endPodcastImage(hasText: Bool) {
        guard hasImage else { return }
        hasImage = false
        var read = image
        if read.address == nil, hasText {
            read.address = address()
        }
        guard read.address != nil else { return }
        if isInItem {
            facts.offer(read, from: .podcast)
        } else {
            headFacts.podcastImage = headFacts.podcastImage ?? read
        }
    }

    mutating func endImage(hasText: Bool) {
        guard hasImage else { return }
        hasImage = false
        var read = image
        if read.address == nil, hasText, let url = address(), url.contains("/") {
            read.address = url
        }
        guard !hasSource, read != ParsedImage(address: nil) else { return }
        if isInItem {
            facts.offer(read, from: .plain)
        } else if headFacts.plainImage == nil || headFacts.plainImage?.title == nil {
            headFacts.plainImage = read
        }
    }

    /// A child of an RSS `image`.
    mutating func endImagePart(_ element: Element) {
        switch element {
        case .url:
            image.address = address()
        case .width:
            image.width = plainText().flatMap { Int($0) }
        case .height:
            image.height = plainText().flatMap { Int($0) }
        default: break
        }
    }
}
