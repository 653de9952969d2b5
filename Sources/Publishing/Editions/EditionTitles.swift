// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What editions are called, in the languages of the pages.
public struct EditionTitles: Sendable {
    private let catalogue: SourceCatalogue

    public init(catalogue: SourceCatalogue) {
        self.catalogue = catalogue
    }

    /// `برّاح · العاجل`, `Berrah · Souss-Massa · sport`: plain text.
    public func title(of key: EditionKey, in language: LanguageTag) -> String {
        let wording = Wording.of(language)
        return ([wording.name] + [name(of: key.scope, wording)] + names(of: key.filter, wording))
            .joined(separator: " · ")
    }

    /// What it holds, in a sentence.
    public func subtitle(of key: EditionKey, in language: LanguageTag) -> String {
        let wording = Wording.of(language)
        return switch key.scope {
        case .merged: wording.mergedExplained
        case .items: wording.itemsExplained
        case .breaking: wording.breakingExplained
        default: wording.tagline
        }
    }

    /// What it is of, without the program's name.
    public func name(of scope: EditionScope, in language: LanguageTag) -> String {
        name(of: scope, Wording.of(language))
    }

    private func name(of scope: EditionScope, _ wording: Wording) -> String {
        switch scope {
        case .merged: wording.merged
        case .items: wording.everyItem
        case .breaking: wording.breaking
        case .language(let tag): wording.name(of: tag)
        case .publisher(let id): name(of: id, wording)
        case .region(let region): region.name(in: wording.language)
        case .kind(let kind): wording.name(of: kind)
        case .tag(let tag): "#" + tag
        case .story: wording.story
        case .search(let words): wording.search + ": " + words
        case .archive(let document):
            ([wording.archive, document.day.iso8601] + (document.part == 1 ? [] : ["(\(document.part))"]))
                .joined(separator: " ")
        }
    }

    private func names(of filter: EditionFilter, _ wording: Wording) -> [String] {
        filter.languages.map(wording.name(of:)) + filter.kinds.map(wording.name(of:))
            + filter.regions.map { $0.name(in: wording.language) }
            + filter.publishers.map { name(of: $0, wording) }
    }

    private func name(of publisher: PublisherID, _ wording: Wording) -> String {
        catalogue.publisher(publisher)?.displayName(in: wording.language) ?? publisher.text
    }
}

extension EditionTitles {
    /// Every newsroom that is polled, by name; more than a page can carry are left to `/feeds`.
    func publishers(in language: LanguageTag, limit: Int = 160) -> [(value: String, text: String)] {
        let active = catalogue.publishers.filter { $0.feeds.contains { $0.disabled == nil } }
        return active.map { (value: $0.id.text, text: $0.displayName(in: language)) }
            .sorted { ($0.text, $0.value) < ($1.text, $1.value) }.prefix(limit).map { $0 }
    }
}
