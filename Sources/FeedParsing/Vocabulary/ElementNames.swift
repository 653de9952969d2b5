// SPDX-License-Identifier: Apache-2.0

/// The names behind the meanings, by namespace; all in lower case, since feeds disagree about it.
enum ElementNames {
    static func element(_ namespace: Namespace, _ name: String) -> Element {
        switch namespace {
        case .core: core[name] ?? .other
        case .administration:
            name == "errorreportsto" ? .errorReports : name == "generatoragent" ? .generator : .other
        case .content: name == "encoded" ? .encoded : .other
        case .dublinCore: dublinCore[name] ?? .other
        case .dublinCoreTerms: terms[name] ?? dublinCore[name] ?? .other
        case .feedburner: name == "origlink" ? .originalLink : .other
        case .image: name == "image" ? .transparent : name == "loc" ? .imageLocation : .other
        case .itunes: itunes[name] ?? .other
        case .media: media[name] ?? .other
        case .news: news[name] ?? .other
        case .rdf: name == "rdf" ? .rdf : .other
        case .sitemap: sitemap[name] ?? .other
        case .syndication:
            name == "updateperiod" ? .updatePeriod : name == "updatefrequency" ? .updateFrequency : .other
        case .wellFormedWeb: name == "commentrss" ? .commentsFeed : .other
        case .xhtml: name == "body" ? .body : name == "html" ? .html : .other
        case .podcast, .slash, .threading, .xml, .foreign: .other
        }
    }

    private static let core: [String: Element] = [
        "rss": .rss, "rdf": .rdf, "feed": .feed, "urlset": .urlset, "sitemapindex": .sitemapIndex,
        "html": .html, "channel": .channel, "feedinfo": .channel, "item": .item, "product": .item,
        "entry": .entry, "source": .source, "image": .image, "textinput": .textInput,
        "textimput": .textInput, "title": .title, "description": .description, "abstract": .description,
        "subtitle": .subtitle, "tagline": .subtitle, "summary": .summary, "content": .content,
        "copyright": .rights, "rights": .rights, "fullitem": .encoded, "body": .body, "id": .id,
        "guid": .guid, "link": .link, "comments": .comments, "url": .url, "enclosure": .enclosure,
        "pubdate": .published, "published": .published, "issued": .published, "updated": .updated,
        "modified": .updated, "lastbuilddate": .lastBuildDate, "date": .date, "created": .created,
        "author": .author, "managingeditor": .managingEditor, "creator": .creator,
        "contributor": .contributor, "webmaster": .webMaster, "publisher": .publisher, "name": .name,
        "email": .email, "uri": .address, "homepage": .address, "category": .category,
        "keywords": .keywords, "tags": .keywords, "language": .language, "generator": .generator,
        "icon": .icon, "logo": .logo, "width": .width, "height": .height, "ttl": .ttl,
        "skiphours": .skipHours, "skipdays": .skipDays, "hour": .hour, "day": .day,
        "encoded": .encoded,
    ]

    private static let dublinCore: [String: Element] = [
        "title": .dublinTitle, "creator": .creator, "author": .creator, "contributor": .contributor,
        "publisher": .publisher, "date": .date, "language": .language, "rights": .rights,
        "subject": .category, "description": .description,
    ]

    private static let terms: [String: Element] = [
        "issued": .published, "available": .published, "modified": .updated, "created": .created,
        "abstract": .description,
    ]

    private static let itunes: [String: Element] = [
        "author": .author, "owner": .owner, "name": .name, "email": .email, "image": .itunesImage,
        "link": .itunesImage, "summary": .summary, "subtitle": .subtitle, "category": .itunesCategory,
        "keywords": .itunesKeywords, "duration": .duration,
    ]

    private static let media: [String: Element] = [
        "group": .mediaGroup, "content": .mediaContent, "thumbnail": .mediaThumbnail,
        "title": .mediaTitle, "description": .mediaDescription, "category": .mediaCategory,
        "keywords": .keywords,
    ]

    private static let news: [String: Element] = [
        "news": .news, "publication": .newsPublication, "name": .newsName, "language": .newsLanguage,
        "publication_date": .newsDate, "title": .newsTitle, "keywords": .newsKeywords,
    ]

    private static let sitemap: [String: Element] = [
        "urlset": .urlset, "sitemapindex": .sitemapIndex, "url": .sitemapURL, "sitemap": .transparent,
        "loc": .location,
        "lastmod": .lastModified,
    ]
}
