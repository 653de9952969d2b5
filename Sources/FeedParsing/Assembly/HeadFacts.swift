// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What is noted of a feed's head until the document's end.
struct HeadFacts {
    var otherTitle: FinishedText?
    /// Of itunes:summary and itunes:subtitle; an RSS description wins.
    var otherDescription: FinishedText?
    var podcastImage: ParsedImage?
    var mediaImage: ParsedImage?
    var plainImage: ParsedImage?
    var hasUpdated = false
}
