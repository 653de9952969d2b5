// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an edition is narrowed to; every list that is not empty must match, by any of its values.
public struct EditionFilter: Hashable, Sendable {
    public static let none = EditionFilter()

    /// In order and without repetition, so that equal wishes are equal keys.
    public let languages: [LanguageTag]
    public let kinds: [PublisherKind]
    public let regions: [Region]
    public let publishers: [PublisherID]

    public init(
        languages: [LanguageTag] = [], kinds: [PublisherKind] = [], regions: [Region] = [],
        publishers: [PublisherID] = []
    ) {
        self.languages = Set(languages).sorted()
        self.kinds = Set(kinds).sorted { $0.rawValue < $1.rawValue }
        self.regions = Set(regions).sorted { $0.rawValue < $1.rawValue }
        self.publishers = Set(publishers).sorted()
    }

    public var isEmpty: Bool {
        languages.isEmpty && kinds.isEmpty && regions.isEmpty && publishers.isEmpty
    }

    /// Whether a publisher's item in that language is wanted. A wanted `ar` takes `ar-ma` too.
    public func accepts(language: LanguageTag?, publisher: Publisher) -> Bool {
        accepts(language: language) && (kinds.isEmpty || kinds.contains(publisher.kind))
            && (regions.isEmpty || regions.contains(publisher.region))
            && (publishers.isEmpty || publishers.contains(publisher.id))
    }

    /// Whether an event is wanted: any of its publishers, kinds and regions may match.
    public func accepts(_ event: NewsEvent) -> Bool {
        accepts(language: event.language) && (kinds.isEmpty || event.kinds.contains(where: kinds.contains))
            && (regions.isEmpty || event.regions.contains(where: regions.contains))
            && (publishers.isEmpty || event.publishers.contains(where: publishers.contains))
    }

    private func accepts(language: LanguageTag?) -> Bool {
        guard !languages.isEmpty else { return true }
        guard let language else { return false }
        return languages.contains { $0 == language || $0.text == language.primary }
    }
}
