// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    mutating func endDate(_ element: Element) {
        guard !hasImage, let read = readDate() else { return }
        if hasSource {
            source.take(read, element, others: &headFacts)
        } else if isInItem {
            setItemDate(element, read)
        } else {
            feed.channel.take(read, element, others: &headFacts)
        }
    }

    private mutating func readDate() -> ReadDate? {
        let range = ByteText.trim(text, 0..<text.count)
        guard !range.isEmpty, range.count <= 200 else { return nil }
        return unsafe text.withUnsafeBufferPointer { buffer in
            unsafe dates.read(utf8: UnsafeBufferPointer(rebasing: buffer[range]))
        }
    }

    private mutating func setItemDate(_ element: Element, _ read: ReadDate) {
        switch element {
        case .published, .newsDate:
            item.published = read.timestamp
            item.publishedHasZone = read.hasZone
        case .updated, .lastModified:
            item.updated = read.timestamp
            facts.hasUpdated = true
        case .created:
            facts.created = read.timestamp
        default:
            facts.date = read.timestamp
            if item.published == nil {
                item.publishedHasZone = read.hasZone
            }
        }
    }
}

extension ParsedChannel {
    fileprivate mutating func take(_ read: ReadDate, _ element: Element, others: inout HeadFacts) {
        switch element {
        case .published: published = read.timestamp
        case .updated, .lastBuildDate:
            updated = read.timestamp
            others.hasUpdated = true
        case .created: published = published ?? read.timestamp
        default:
            if !others.hasUpdated {
                updated = read.timestamp
            }
        }
    }
}
