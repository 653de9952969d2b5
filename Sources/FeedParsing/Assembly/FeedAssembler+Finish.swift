// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    /// The document is over: closes what is open, then gives the feed.
    mutating func finish() -> ParsedFeed {
        while !frames.isEmpty {
            close()
        }
        chooseHead()
        // Moved out, not copied.
        var done = ParsedFeed(format: feed.format, encoding: feed.encoding)
        swap(&done, &feed)
        return consume done
    }

    private mutating func chooseHead() {
        if feed.channel.title == nil, let other = headFacts.otherTitle {
            feed.channel.title = other.plain
            feed.channel.titleDetail = other.detail
        }
        if feed.channel.description == nil, let other = headFacts.otherDescription {
            feed.channel.description = other.plain
            feed.channel.descriptionDetail = other.detail
        }
        if var image = headFacts.plainImage {
            image.address = image.address ?? headFacts.podcastImage?.address
            feed.channel.image = image
        } else {
            feed.channel.image = headFacts.podcastImage ?? headFacts.mediaImage
        }
    }
}
