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

    /// The regions that a text speaks of, most mentioned first; a title counts twice.
    public func regions(title: FoldedText, body: FoldedText) -> [Region] {
        var counts: [Region: Int] = [:]
        for (text, weight) in [(title, 2), (body, 1)] {
            for mention in mentions(in: text, limit: 120) {
                if let region = entities[mention.entity].region { counts[region, default: 0] += weight }
            }
        }
        return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
    }

    /// The ids of what a text names, each once, in order of mention: tags of an item.
    public func tags(in text: FoldedText) -> [String] {
        var seen: Set<Int> = []
        return mentions(in: text).compactMap { mention in
            seen.insert(mention.entity).inserted ? entities[mention.entity].id : nil
        }
    }
}
