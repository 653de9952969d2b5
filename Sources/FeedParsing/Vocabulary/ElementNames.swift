// SPDX-License-Identifier: Apache-2.0

/// The names behind the meanings, by namespace; in any case, since feeds disagree about it.
struct ElementNames: Sendable {
    /// For readers to hold: to come by a global one has to ask each time whether it exists already.
    static let all = ElementNames()

    static func element(_ namespace: Namespace, _ name: String) -> Element {
        all.element(namespace, PackedName(name.utf8))
    }

    func element(_ namespace: Namespace, _ name: PackedName) -> Element {
        tables[Int(namespace.rawValue)][name]
    }

    /// One for each namespace, in the order of their numbers.
    private let tables = Namespace.allCases.map { namespace in
        switch namespace {
        case .core: ElementTable(core)
        case .administration: ElementTable(administration)
        case .content: ElementTable([("encoded", .encoded)])
        case .dublinCore: ElementTable(dublinCore)
        case .dublinCoreTerms: ElementTable(terms + dublinCore)
        case .feedburner: ElementTable([("origlink", .originalLink)])
        case .image: ElementTable([("image", .transparent), ("loc", .imageLocation)])
        case .itunes: ElementTable(itunes)
        case .media: ElementTable(media)
        case .news: ElementTable(news)
        case .rdf: ElementTable([("rdf", .rdf)])
        case .sitemap: ElementTable(sitemap)
        case .syndication: ElementTable(syndication)
        case .wellFormedWeb: ElementTable([("commentrss", .commentsFeed)])
        case .xhtml: ElementTable([("body", .body), ("html", .html)])
        case .podcast, .slash, .threading, .xml, .foreign: ElementTable([])
        }
    }

    private typealias Names = [(name: StaticString, element: Element)]

    private static let administration: Names = [
        ("errorreportsto", .errorReports), ("generatoragent", .generator),
    ]
    private static let syndication: Names = [
        ("updateperiod", .updatePeriod), ("updatefrequency", .updateFrequency),
    ]

    private static let core: Names = [
        ("rss", .rss), ("rdf", .rdf), ("feed", .feed), ("urlset", .urlset), ("sitemapindex", .sitemapIndex),
        ("html", .html), ("channel", .channel), ("feedinfo", .channel), ("item", .item), ("product", .item),
        ("entry", .entry), ("source", .source), ("image", .image), ("textinput", .textInput),
        ("textimput", .textInput), ("title", .title), ("description", .description),
        ("abstract", .description),
        ("subtitle", .subtitle), ("tagline", .subtitle), ("summary", .summary), ("content", .content),
        ("copyright", .rights), ("rights", .rights), ("fullitem", .encoded), ("body", .body), ("id", .id),
        ("guid", .guid), ("link", .link), ("comments", .comments), ("url", .url), ("enclosure", .enclosure),
        ("pubdate", .published), ("published", .published), ("issued", .published), ("updated", .updated),
        ("modified", .updated), ("lastbuilddate", .lastBuildDate), ("date", .date), ("created", .created),
        ("author", .author), ("managingeditor", .managingEditor), ("creator", .creator),
        ("contributor", .contributor), ("webmaster", .webMaster), ("publisher", .publisher), ("name", .name),
        ("email", .email), ("uri", .address), ("homepage", .address), ("category", .category),
        ("categories", .transparent), ("keywords", .keywords), ("tags", .keywords), ("language", .language),
        ("generator", .generator),
        ("icon", .icon), ("logo", .logo), ("width", .width), ("height", .height), ("ttl", .ttl),
        ("skiphours", .skipHours), ("skipdays", .skipDays), ("hour", .hour), ("day", .day),
        ("encoded", .encoded),
    ]

    private static let dublinCore: Names = [
        ("title", .dublinTitle), ("creator", .creator), ("author", .creator), ("contributor", .contributor),
        ("publisher", .publisher), ("date", .date), ("language", .language), ("rights", .rights),
        ("subject", .category), ("description", .description),
    ]

    private static let terms: Names = [
        ("issued", .published), ("available", .published), ("modified", .updated), ("created", .created),
        ("abstract", .description),
    ]

    private static let itunes: Names = [
        ("author", .author), ("owner", .owner), ("name", .name), ("email", .email), ("image", .itunesImage),
        ("link", .itunesImage), ("summary", .summary), ("subtitle", .subtitle), ("category", .itunesCategory),
        ("keywords", .itunesKeywords), ("duration", .duration),
    ]

    private static let media: Names = [
        ("group", .mediaGroup), ("content", .mediaContent), ("thumbnail", .mediaThumbnail),
        ("title", .mediaTitle), ("description", .mediaDescription), ("category", .mediaCategory),
        ("keywords", .keywords),
    ]

    private static let news: Names = [
        ("news", .news), ("publication", .newsPublication), ("name", .newsName), ("language", .newsLanguage),
        ("publication_date", .newsDate), ("title", .newsTitle), ("keywords", .newsKeywords),
    ]

    private static let sitemap: Names = [
        ("urlset", .urlset), ("sitemapindex", .sitemapIndex), ("url", .sitemapURL), ("sitemap", .transparent),
        ("loc", .location),
        ("lastmod", .lastModified),
    ]
}
