// SPDX-License-Identifier: Apache-2.0

/// What an element means, whatever format it comes from.
enum Element: UInt8 {
    /// Unknown or of no use: it and what is in it are passed over (but for containers).
    case other
    // Documents
    case rss, rdf, feed, urlset, sitemapIndex, html
    // Containers
    case channel, item, entry, source, image, textInput, transparent
    // Text constructs
    case title, dublinTitle, mediaTitle, description, mediaDescription, subtitle, summary, rights, content
    case encoded, body
    // Identity and addresses
    case id, guid, link, originalLink, comments, commentsFeed, url, enclosure
    // Dates
    case published, updated, lastBuildDate, date, created
    // People
    case author, managingEditor, creator, contributor, owner, webMaster, publisher
    case name, email, address
    // The rest of a feed's head
    case category, itunesCategory, mediaCategory, keywords, itunesKeywords, language, generator, icon, logo
    case itunesImage, width, height, errorReports
    // Pacing
    case ttl, skipHours, skipDays, hour, day, updatePeriod, updateFrequency
    // Media
    case mediaGroup, mediaContent, mediaThumbnail, duration
    // Sitemaps
    case sitemapURL, location, lastModified, news, newsPublication, newsName, newsLanguage, newsDate
    case newsTitle, newsKeywords, imageLocation

    /// Holds a text that may carry markup, escaped or not.
    var isConstruct: Bool {
        switch self {
        case .title, .dublinTitle, .mediaTitle, .description, .mediaDescription, .subtitle, .summary, .rights,
            .content, .encoded, .body, .newsTitle:
            true
        default: false
        }
    }

    /// A short text about the item, one of which is its summary.
    var isSummary: Bool { self == .description || self == .summary || self == .subtitle }

    /// Its text is read.
    var isText: Bool {
        switch self {
        case .id, .guid, .link, .originalLink, .comments, .commentsFeed, .url, .published, .updated,
            .lastBuildDate, .date, .created, .author, .managingEditor, .creator, .contributor, .owner,
            .webMaster, .publisher, .name, .email, .address, .category, .mediaCategory, .keywords,
            .itunesKeywords, .language, .generator, .icon, .logo, .width, .height, .ttl, .hour, .day,
            .updatePeriod, .updateFrequency, .source, .duration, .location, .lastModified, .newsName,
            .newsLanguage, .newsDate, .newsKeywords, .imageLocation, .itunesImage, .image:
            true
        default: false
        }
    }

    /// Holds text and nothing else, in every format.
    var isLeaf: Bool {
        switch self {
        case .source, .image, .author, .managingEditor, .creator, .contributor, .owner, .webMaster,
            .publisher,
            .itunesImage, .category:
            false
        default: isText
        }
    }

    /// An element that only feeds have, so that meeting it ends a text that was left open.
    var endsOpenText: Bool {
        switch self {
        case .item, .entry, .channel, .guid, .published, .updated, .lastBuildDate, .date, .encoded, .creator,
            .comments, .commentsFeed, .category, .enclosure, .author, .updatePeriod, .updateFrequency,
            .mediaContent, .mediaGroup, .mediaThumbnail, .originalLink:
            true
        default: false
        }
    }
}
