// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    mutating func endDate(_ element: Element) {
        guard !hasImage, let read = readDate() else { return }
        if hasSource {
            source = dated(source ?? ParsedChannel(), element, read)
        } else if isInItem {
            setItemDate(element, read)
        } else {
            feed.channel = dated(feed.channel, element, read)
        }
    }

    private func readDate() -> ReadDate? {
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

    private mutating func dated(_ channel: ParsedChannel, _ element: Element, _ read: ReadDate)
        -> ParsedChannel
    {
        var head = channel
        switch element {
        case .published: head.published = read.timestamp
        case .updated, .lastBuildDate:
            head.updated = read.timestamp
            headFacts.hasUpdated = true
        case .created: head.published = head.published ?? read.timestamp
        default:
            if !headFacts.hasUpdated {
                head.updated = read.timestamp
            }
        }
        return head
    }
}
