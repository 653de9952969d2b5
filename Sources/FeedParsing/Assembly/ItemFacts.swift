// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What is noted of an item until its end, when the best of it is chosen. It is made anew for every item, so it is
/// kept small.
struct ItemFacts {
    /// Where a picture was found, the best place first.
    enum PictureOrigin: Int {
        case podcast, thumbnail, media, enclosure, plain
    }

    /// Texts that count only when nothing better comes: other titles, other summaries.
    private(set) var fallbacks: [(element: Element, text: FinishedText)] = []
    /// Of the best content: as plain text, and as published.
    var bestText: String?
    var bestValue: String?
    /// guid with `isPermaLink` absent or true.
    var guidMayBeLink = false
    var created: Timestamp?
    /// dc:date; the explicit `updated` wins.
    var date: Timestamp?
    var hasUpdated = false
    /// From the best place so far, and the first of it.
    private(set) var picture: ParsedImage?
    private var origin = PictureOrigin.plain
    /// The first picture of the content or, failing that, of the summary.
    var pictureInText: String?
    /// Audio and video of Media RSS.
    var media: [ParsedEnclosure] = []
    /// Of itunes:duration, in seconds.
    var duration: Int?

    /// - Parameter isChosen: the publisher named this one among several of its place.
    mutating func offer(_ found: ParsedImage, from place: PictureOrigin, isChosen: Bool = false) {
        let isBetter = place.rawValue < origin.rawValue || (isChosen && place == origin)
        guard picture == nil || isBetter else { return }
        picture = found
        origin = place
    }

    /// Notes the first text of an element, and every summary.
    mutating func note(_ text: FinishedText, of element: Element) {
        switch element {
        case .dublinTitle, .mediaTitle, .mediaDescription:
            guard fallback(element) == nil else { return }
        default: break
        }
        fallbacks.append((element, text))
    }

    func fallback(_ element: Element) -> FinishedText? {
        fallbacks.first { $0.element == element }?.text
    }
}
