// SPDX-License-Identifier: Apache-2.0

/// The names behind the meanings, by namespace; in any case, since feeds disagree about it.
enum ElementNames {
    static func element(_ namespace: Namespace, _ name: String) -> Element {
        element(namespace, PackedName(name.utf8))
    }

    static func element(_ namespace: Namespace, _ name: PackedName) -> Element {
        switch namespace {
        case .core: return core[name]
        case .administration: return administration[name]
        case .content: return content[name]
        case .dublinCore: return dublinCore[name]
        case .dublinCoreTerms:
            let own = terms[name]
            return own == .other ? dublinCore[name] : own
        case .feedburner: return feedburner[name]
        case .image: return image[name]
        case .itunes: return itunes[name]
        case .media: return media[name]
        case .news: return news[name]
        case .rdf: return rdf[name]
        case .sitemap: return sitemap[name]
        case .syndication: return syndication[name]
        case .wellFormedWeb: return wellFormedWeb[name]
        case .xhtml: return xhtml[name]
        case .podcast, .slash, .threading, .xml, .foreign: return .other
        }
    }

    private static let administration = ElementTable([
        ("errorreportsto", .errorReports), ("generatoragent", .generator),
    ])
    private static let content = ElementTable([("encoded", .encoded)])
    private static let feedburner = ElementTable([("origlink", .originalLink)])
    private static let image = ElementTable([("image", .transparent), ("loc", .imageLocation)])
    private static let rdf = ElementTable([("rdf", .rdf)])
    private static let syndication = ElementTable([
        ("updateperiod", .updatePeriod), ("updatefrequency", .updateFrequency),
    ])
    private static let wellFormedWeb = ElementTable([("commentrss", .commentsFeed)])
    private static let xhtml = ElementTable([("body", .body), ("html", .html)])

    private static let core = ElementTable([
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
    ])

    private static let dublinCore = ElementTable([
        ("title", .dublinTitle), ("creator", .creator), ("author", .creator), ("contributor", .contributor),
        ("publisher", .publisher), ("date", .date), ("language", .language), ("rights", .rights),
        ("subject", .category), ("description", .description),
    ])

    private static let terms = ElementTable([
        ("issued", .published), ("available", .published), ("modified", .updated), ("created", .created),
        ("abstract", .description),
    ])

    private static let itunes = ElementTable([
        ("author", .author), ("owner", .owner), ("name", .name), ("email", .email), ("image", .itunesImage),
        ("link", .itunesImage), ("summary", .summary), ("subtitle", .subtitle), ("category", .itunesCategory),
        ("keywords", .itunesKeywords), ("duration", .duration),
    ])

    private static let media = ElementTable([
        ("group", .mediaGroup), ("content", .mediaContent), ("thumbnail", .mediaThumbnail),
        ("title", .mediaTitle), ("description", .mediaDescription), ("category", .mediaCategory),
        ("keywords", .keywords),
    ])

    private static let news = ElementTable([
        ("news", .news), ("publication", .newsPublication), ("name", .newsName), ("language", .newsLanguage),
        ("publication_date", .newsDate), ("title", .newsTitle), ("keywords", .newsKeywords),
    ])

    private static let sitemap = ElementTable([
        ("urlset", .urlset), ("sitemapindex", .sitemapIndex), ("url", .sitemapURL), ("sitemap", .transparent),
        ("loc", .location),
        ("lastmod", .lastModified),
    ])
}
