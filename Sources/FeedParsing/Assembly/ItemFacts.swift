// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What is noted of an item until its end, when the best of it is chosen.
struct ItemFacts {
    var dublinTitle: FinishedText?
    var mediaTitle: FinishedText?
    var mediaDescription: FinishedText?
    /// Summaries after the first, and subtitles.
    var otherSummaries: [FinishedText] = []
    var bestContent: FinishedText?
    /// guid with `isPermaLink` absent or true.
    var guidMayBeLink = false
    var created: Timestamp?
    /// dc:date; the explicit `updated` wins.
    var date: Timestamp?
    var hasUpdated = false
    var podcastImage: ParsedImage?
    var thumbnail: ParsedImage?
    var mediaImage: ParsedImage?
    var enclosedImage: ParsedImage?
    var plainImage: ParsedImage?
    /// The first picture of the content or, failing that, of the summary.
    var pictureInText: String?
    /// Audio and video of Media RSS.
    var media: [ParsedEnclosure] = []
    /// Of itunes:duration, in seconds.
    var duration: Int?
}
