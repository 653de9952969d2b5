// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Newsrooms that do not exist, in every language and kind that editions have to carry.
enum SampleSources {
    static let now = Timestamp(rfc3339: "2026-11-23T10:30:00Z") ?? .epoch

    static let catalogue = SourceCatalogue(publishers: [
        publisher(
            "sabah", ["ar": "صباح الأطلس", "fr": "Sabah Al Atlas"], .national, .national, ["ar", "fr"]),
        publisher("souss", ["ar": "صدى سوس"], .regional, .soussMassa, ["ar"]),
        publisher("littoral", ["fr": "Le Littoral", "ar": "الساحل"], .national, .casablancaSettat, ["fr"]),
        publisher("marche", ["fr": "Marchés du jour"], .business, .national, ["fr"]),
        publisher("amud", ["zgh": "ⴰⵎⵓⴷ", "fr": "Amud"], .regional, .draaTafilalet, ["zgh"]),
        publisher("norte", ["es": "El Norte de África"], .regional, .tangerTetouanAlHoceima, ["es"]),
        publisher(
            "wakala", ["ar": "وكالة المرسى", "fr": "Agence Al Marsa"], .agency, .national, ["ar", "fr", "en"]),
        publisher("malaab", ["ar": "الملعب اليوم"], .sport, .national, ["ar"]),
        publisher("oriental", ["fr": "L’Oriental en bref"], .regional, .oriental, ["fr"]),
    ])

    private static func publisher(
        _ id: String, _ name: [LanguageTag: String], _ kind: PublisherKind, _ region: Region,
        _ languages: [LanguageTag]
    ) -> Publisher {
        Publisher(
            id: PublisherID(id), name: name, site: "https://\(id).example", kind: kind, region: region,
            trust: 0.8,
            feeds: languages.map { language in
                Feed(
                    id: FeedID("\(id)-\(language.text)"), publisher: PublisherID(id),
                    url: "https://\(id).example/\(language.text)/feed", language: language)
            })
    }

    static func source(_ id: String, _ language: LanguageTag) -> EntrySourceParts {
        let publisher = catalogue.publisher(PublisherID(id)) ?? Publisher(id: PublisherID(id))
        let feed = publisher.feeds.first { $0.language == language } ?? publisher.feeds[0]
        return EntrySourceParts(publisher: publisher, feed: feed)
    }

    struct EntrySourceParts {
        let publisher: Publisher
        let feed: Feed
    }
}
