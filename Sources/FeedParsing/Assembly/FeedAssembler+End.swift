// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    /// What an element says by closing; `hasText` when `text` is its own.
    mutating func end(_ element: Element, hasText: Bool) {
        switch element {
        case .item, .entry, .sitemapURL: endItem()
        case .source: endSource(hasText: hasText)
        case .image: endImage(hasText: hasText)
        case .link: endLink(hasText: hasText)
        case .itunesImage: endPodcastImage(hasText: hasText)
        case .category, .mediaCategory: endCategory(hasText: hasText)
        case .generator: endGenerator(hasText: hasText)
        case .author, .managingEditor, .creator, .contributor, .owner, .webMaster, .publisher:
            endPerson(element, hasText: hasText)
        default:
            guard hasText, !text.isEmpty else { return }
            if hasPerson, endPersonPart(element) { return }
            if hasImage {
                endImagePart(element)
                return
            }
            endText(element)
        }
    }

    private mutating func endText(_ element: Element) {
        switch element {
        case .id, .guid: endIdentity(element)
        case .originalLink, .comments, .commentsFeed: endItemAddress(element)
        case .published, .updated, .lastBuildDate, .date, .created, .lastModified, .newsDate: endDate(element)
        case .keywords, .itunesKeywords, .newsKeywords: endKeywords(element)
        case .language, .newsLanguage: endLanguage()
        case .icon, .logo:
            guard let address = address() else { return }
            editHead { head in
                if element == .icon {
                    head.icon = head.icon ?? address
                } else {
                    head.logo = head.logo ?? address
                }
            }
        case .ttl, .hour, .day, .updatePeriod, .updateFrequency: endPacing(element)
        case .duration: facts.duration = DurationReader.read(plainText())
        case .newsName:
            if isInItem, feed.channel.title == nil {
                feed.channel.title = plainText()
            }
        case .location: endLocation()
        case .imageLocation:
            if isInItem {
                facts.offer(ParsedImage(address: address()), from: .thumbnail)
            }
        default: break
        }
    }

    /// The text as plain text, white space at its ends cut off; nil when nothing is left.
    mutating func plainText() -> String? {
        var range = ByteText.trim(text, 0..<text.count)
        guard !range.isEmpty else { return nil }
        if mayNeedRepair, TextRepair.repair(&text, range) { range = ByteText.trim(text, 0..<text.count) }
        let string = ByteText.string(text, range, areSound: isSound)
        guard mode == .full else { return string }
        // Names and categories hold no markup in any format, and do in feeds: a link to the author, `&eacute;`.
        let clean = DisplayText.clean(HTMLText.looksLikeMarkup(string) ? HTMLText.plain(string) : string)
        return clean.isEmpty ? nil : clean
    }

    /// Changes the head that is being read: of the feed, or of an item's source.
    mutating func editHead(_ change: (inout ParsedChannel) -> Void) {
        if hasSource {
            change(&source)
        } else if !isInItem {
            change(&feed.channel)
        }
    }

    private mutating func endIdentity(_ element: Element) {
        guard !hasImage else { return }
        let range = ByteText.trim(text, 0..<text.count)
        guard !range.isEmpty else { return }
        let id = ByteText.string(text, range, areSound: isSound)
        if hasSource {
            source.id = resolvedID(id)
        } else if isInItem {
            if element == .guid || item.id == nil || isAtom {
                item.id = element == .id ? resolvedID(id) : id
            }
        } else if feed.channel.id == nil {
            feed.channel.id = resolvedID(id)
        }
    }

    /// Identifiers stay as written; only a rooted path, which RFC 4287 forbids, is made absolute.
    private mutating func resolvedID(_ id: String) -> String {
        guard mode == .full, id.utf8.first == UInt8(ascii: "/"), id.utf8.count <= limits.maximumAddressBytes
        else { return id }
        return WebAddress.resolve(id, against: base) ?? id
    }

    private mutating func endItemAddress(_ element: Element) {
        guard isInItem, !hasSource, let address = address() else { return }
        switch element {
        case .originalLink: addToItem(ParsedLink(relation: "canonical", address: address))
        case .comments: item.commentsURL = item.commentsURL ?? address
        default: item.commentsFeedURL = item.commentsFeedURL ?? address
        }
    }

    private mutating func endLanguage() {
        guard let text = plainText(), text.utf8.count <= 35 else { return }
        let language = LanguageTag(text)
        if hasSource {
            source.language = language
        } else if isInItem {
            item.language = language
        } else {
            feed.channel.language = language
        }
    }

    private mutating func endLocation() {
        guard let address = address() else { return }
        guard isInItem else {
            if root == .sitemapIndex, advertised.count < 50 {
                advertised.append(address)
            }
            return
        }
        item.id = address
        item.url = address
        addToItem(ParsedLink(address: address))
    }

    private mutating func endPacing(_ element: Element) {
        guard !isInItem, let text = plainText() else { return }
        switch element {
        case .ttl: feed.pacing.ttl = Int(text).flatMap { $0 >= 0 ? $0 : nil } ?? feed.pacing.ttl
        case .hour:
            if let hour = Int(text), (0...24).contains(hour), !feed.pacing.skipHours.contains(hour % 24) {
                feed.pacing.skipHours.append(hour % 24)
            }
        case .day:
            if let day = Self.weekdays[text.lowercased()], !feed.pacing.skipDays.contains(day) {
                feed.pacing.skipDays.append(day)
            }
        case .updatePeriod:
            let period = text.lowercased()
            feed.pacing.updatePeriod = Self.periods.contains(period) ? period : nil
        default: feed.pacing.updateFrequency = Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
    }

    private static let periods: Set<String> = ["hourly", "daily", "weekly", "monthly", "yearly"]
    private static let weekdays: [String: String] = [
        "monday": "Monday", "tuesday": "Tuesday", "wednesday": "Wednesday", "thursday": "Thursday",
        "friday": "Friday", "saturday": "Saturday", "sunday": "Sunday",
    ]
}
