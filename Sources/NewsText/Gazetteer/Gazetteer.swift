// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Places and institutions by the words that name them, in Arabic, French, other Latin spellings and Tifinagh.
///
/// Read from the embedded lists once; see the head of each list for where it comes from.
public struct Gazetteer: Sendable {
    /// One name found in a text.
    public struct Mention: Hashable, Sendable {
        /// Index into `entities`.
        public var entity: Int
        /// Its words within the folded text.
        public var words: Range<Int>
    }

    public static let shared = Gazetteer()

    public let entities: [GazetteerEntity]
    private let forms: GazetteerForms

    private init() {
        var reader = GazetteerReader()
        reader.read(.places)
        reader.read(.institutions)
        entities = reader.entities
        forms = reader.forms
    }

    /// Every name in the text, the longest at each place, in order.
    public func mentions(in text: FoldedText, limit: Int = .max) -> [Mention] {
        var found: [Mention] = []
        var index = 0
        let end = min(limit, text.words.count)
        while index < end {
            if let match = forms.match(text, at: index) {
                found.append(Mention(entity: match.entity, words: index..<index + match.length))
                index += match.length
            } else {
                index += 1
            }
        }
        return found
    }

    /// The regions that a text is about, most mentioned first.
    ///
    /// The title counts most, then the opening words; a place named in passing further on does not count, nor does the
    /// place that a dispatch is dated from ("Rabat – …"). A text about many places is about the country.
    public func regions(title: FoldedText, body: FoldedText) -> [Region] {
        regions(title: mentions(in: title), body: mentions(in: body, limit: Self.regionWords), of: body)
    }

    /// The same of what was found already: in the title, and in the first `regionWords` of the body at least.
    public func regions(title: [Mention], body mentions: [Mention], of body: FoldedText) -> [Region] {
        var weights: [Region: Int] = [:]
        for mention in title {
            if let region = entities[mention.entity].region { weights[region, default: 0] += 3 }
        }
        for mention in mentions where mention.words.lowerBound < Self.regionWords {
            guard let region = entities[mention.entity].region else { continue }
            let isOpening = mention.words.upperBound <= Self.openingWords
            weights[region, default: 0] += isOpening && !isDateline(mention, body) ? 2 : 1
        }
        let about = weights.filter { $0.value >= 2 }
        guard about.count <= Self.mostRegions else { return [] }
        return about.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
    }

    /// Words of a body that are searched for places.
    public static let regionWords = 120
    private static let openingWords = 40
    private static let mostRegions = 3

    private func isDateline(_ mention: Mention, _ body: FoldedText) -> Bool {
        mention.words.lowerBound == 0 && mention.words.upperBound < body.words.count
            && body.words[mention.words.upperBound].traits.contains(.afterPunctuation)
    }

    /// The ids of what a text names, each once, in order of mention: tags of an item.
    public func tags(in text: FoldedText) -> [String] {
        var seen: Set<Int> = []
        return mentions(in: text).compactMap { mention in
            seen.insert(mention.entity).inserted ? entities[mention.entity].id : nil
        }
    }
}
