// SPDX-License-Identifier: Apache-2.0

/// What a namespace stands for, however its publisher spells it.
enum Namespace: UInt8, CaseIterable {
    /// RSS of every version, Atom of every version, and elements of no namespace: one vocabulary.
    case core
    case administration, content, dublinCore, dublinCoreTerms, feedburner, image, itunes, media, news
    case podcast, rdf, sitemap, slash, syndication, threading, wellFormedWeb, xhtml, xml
    /// Known to nobody here, under a prefix.
    case foreign

    /// By address, in any case; old, wrong and neighbouring spellings included.
    static func of(address: String) -> Namespace? {
        byAddress[address.utf8.span]
    }

    static func of(address: Span<UInt8>) -> Namespace? {
        byAddress[address]
    }

    /// By the prefix that everybody uses, for documents that forget to declare it or bind it to another address.
    static func of(prefix: String) -> Namespace? {
        of(prefix: PackedName(prefix.utf8))
    }

    static func of(prefix: PackedName) -> Namespace? {
        byPrefix[prefix]
    }

    /// An address that is known wins; else the usual prefix; no prefix at all is taken for the feed's own.
    static func of(address: String?, prefix: String?) -> Namespace {
        if let address, let known = of(address: address) { return known }
        guard let prefix else { return .core }
        return of(prefix: prefix) ?? .foreign
    }

    private static let byPrefix: [PackedName: Namespace] = Dictionary(
        uniqueKeysWithValues: ([
            ("atom", .core), ("atom10", .core), ("atom03", .core), ("a10", .core), ("rss", .core),
            ("admin", .administration), ("content", .content), ("dc", .dublinCore),
            ("dcterms", .dublinCoreTerms), ("dct", .dublinCoreTerms), ("feedburner", .feedburner),
            ("image", .image), ("itunes", .itunes), ("media", .media), ("mrss", .media), ("news", .news),
            ("podcast", .podcast), ("rdf", .rdf), ("slash", .slash), ("sy", .syndication),
            ("thr", .threading), ("wfw", .wellFormedWeb), ("xhtml", .xhtml), ("html", .xhtml),
            ("xml", .xml),
        ] as [(StaticString, Namespace)]).map { (PackedName($0.0), $0.1) })

    private static let byAddress = NamespaceTable([
        ("", .core),
        ("http://backend.userland.com/rss", .core),
        ("http://backend.userland.com/rss2", .core),
        ("http://blogs.law.harvard.edu/tech/rss", .core),
        ("http://cyber.law.harvard.edu/rss", .core),
        ("http://cyber.law.harvard.edu/rss/rss.html", .core),
        ("http://www.rssboard.org/rss-specification", .core),
        ("http://purl.org/rss/1.0/", .core),
        ("http://purl.org/rss/1.0", .core),
        ("http://purl.org/rss/2.0/", .core),
        ("http://purl.org/net/rss1.1#", .core),
        ("http://my.netscape.com/rdf/simple/0.9/", .core),
        ("http://channel.netscape.com/rdf/simple/0.9/", .core),
        ("http://my.netscape.com/publish/formats/rss-0.91.dtd", .core),
        ("http://purl.org/rss/1.0/modules/rss091#", .core),
        ("http://purl.org/echo/", .core),
        ("http://purl.org/pie/", .core),
        ("http://purl.org/atom/ns#", .core),
        ("http://purl.org/atom/ns", .core),
        ("http://purl.org/net/atom/ns#", .core),
        ("http://www.w3.org/2005/atom", .core),
        ("https://www.w3.org/2005/atom", .core),
        ("http://www.w3.org/2005/atom/", .core),
        ("http://webns.net/mvcb/", .administration),
        ("http://purl.org/rss/1.0/modules/content/", .content),
        ("https://purl.org/rss/1.0/modules/content/", .content),
        ("http://purl.org/rss/1.0/modules/content", .content),
        ("http://purl.org/dc/elements/1.1/", .dublinCore),
        ("https://purl.org/dc/elements/1.1/", .dublinCore),
        ("http://purl.org/dc/elements/1.1", .dublinCore),
        ("http://purl.org/dc/elements/1.0/", .dublinCore),
        ("http://purl.org/metadata/dublin_core#", .dublinCore),
        ("http://purl.org/rss/1.0/modules/dc/", .dublinCore),
        ("http://dublincore.org/documents/dcmi-namespace/", .dublinCore),
        ("http://purl.org/dc/terms/", .dublinCoreTerms),
        ("https://purl.org/dc/terms/", .dublinCoreTerms),
        ("http://purl.org/rss/1.0/modules/dcterms/", .dublinCoreTerms),
        ("http://rssnamespace.org/feedburner/ext/1.0", .feedburner),
        ("http://www.google.com/schemas/sitemap-image/1.1", .image),
        ("http://purl.org/rss/1.0/modules/image/", .foreign),
        ("http://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
        ("https://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
        ("http://itunes.com/dtds/podcast-1.0.dtd", .itunes),
        ("http://search.yahoo.com/mrss", .media),
        ("http://search.yahoo.com/mrss/", .media),
        ("https://search.yahoo.com/mrss", .media),
        ("https://search.yahoo.com/mrss/", .media),
        ("http://www.rssboard.org/media-rss", .media),
        ("http://video.search.yahoo.com/mrss", .media),
        ("http://video.search.yahoo.com/mrss/", .media),
        ("http://tools.search.yahoo.com/mrss/", .media),
        ("http://www.google.com/schemas/sitemap-news/0.9", .news),
        ("http://www.google.com/schemas/sitemap-news/0.9/", .news),
        ("https://www.google.com/schemas/sitemap-news/0.9", .news),
        ("https://podcastindex.org/namespace/1.0", .podcast),
        ("https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf),
        ("http://www.sitemaps.org/schemas/sitemap/0.9", .sitemap),
        ("https://www.sitemaps.org/schemas/sitemap/0.9", .sitemap),
        ("http://www.google.com/schemas/sitemap/0.84", .sitemap),
        ("http://purl.org/rss/1.0/modules/slash/", .slash),
        ("http://purl.org/rss/1.0/modules/syndication/", .syndication),
        ("http://purl.org/syndication/thread/1.0", .threading),
        ("http://wellformedweb.org/commentapi/", .wellFormedWeb),
        ("http://www.w3.org/1999/xhtml", .xhtml),
        ("http://www.w3.org/xml/1998/namespace", .xml),
        ("http://www.georss.org/georss", .foreign),
        ("http://www.georss.org/georss/", .foreign),
        ("http://www.w3.org/2003/01/geo/wgs84_pos#", .foreign),
        ("http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", .foreign),
        ("http://backend.userland.com/creativecommonsrssmodule", .foreign),
        ("http://web.resource.org/cc/", .foreign),
    ])
}
