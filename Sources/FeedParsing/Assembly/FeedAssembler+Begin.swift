// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FeedAssembler {
    /// What an element says by opening: containers, and everything that stands in attributes.
    mutating func begin(_ element: Element) {
        switch element {
        case .rss, .rdf, .feed, .urlset, .sitemapIndex, .html:
            beginDocument(element)
        case .channel:
            hasRoot = true
            noteNamespace()
        case .item, .entry, .sitemapURL:
            beginItem(element)
        case .source:
            beginSource()
        case .image:
            beginImage()
        case .link:
            beginLink()
        case .enclosure:
            addEnclosure()
        case .guid:
            facts.guidMayBeLink = attributes.lowered(.isPermaLink) != "false"
        case .category, .mediaCategory, .itunesCategory:
            beginCategory(element)
        case .generator:
            pendingGenerator = ParsedGenerator(
                address: address(.uri) ?? address(.url) ?? address(.resource),
                version: attributes.filled(.version))
        case .errorReports:
            if let report = attributes.filled(.resource) {
                setPublisher(PersonReader.read(report))
            }
        case .author, .managingEditor, .creator, .contributor, .owner, .webMaster, .publisher:
            person = ParsedPerson()
            hasPerson = true
        case .itunesImage:
            beginPodcastImage()
        case .mediaContent:
            addMediaContent()
        case .mediaThumbnail:
            addThumbnail()
        default:
            break
        }
    }

    private mutating func beginDocument(_ element: Element) {
        if frames.count == 1 || !hasRoot {
            hasRoot = hasRoot || element != .html
            if !languages.isEmpty, let language = languages[languages.count - 1] {
                feed.channel.language = language
            }
        }
        switch element {
        case .rss: feed.format = FeedFormat.rss(version: attributes.string(.version))
        case .rdf: feed.format = FeedFormat.rdf(namespace: rootNamespace ?? "")
        case .feed:
            isAtom = true
            feed.format = FeedFormat.atom(namespace: rootNamespace, version: attributes.string(.version))
        case .urlset: feed.format = .sitemap
        default: break
        }
        root = root ?? element
    }

    private mutating func beginItem(_ element: Element) {
        if !hasRoot, element == .entry {
            // An entry document (RFC 4287, section 2).
            hasRoot = true
            isAtom = true
            feed.format = FeedFormat.atom(namespace: rootNamespace, version: attributes.string(.version))
            root = .feed
        }
        guard feed.items.count < limits.maximumItems else {
            fail(.items)
            return
        }
        if !hasRoot || root == .rdf {
            noteNamespace()
        }
        hasRoot = true
        isInItem = true
        if !attributes.isEmpty {
            item.id = attributes.filled(.about)
            if let last = frames.last, last.setsLanguage {
                item.language = languages[languages.count - 1]
            }
        }
    }

    /// RDF tells its version by the namespace of what is in it.
    private mutating func noteNamespace() {
        guard root == .rdf, let rootNamespace else { return }
        feed.format = FeedFormat.rdf(namespace: rootNamespace)
        root = .rss
    }

    private mutating func addThumbnail() {
        guard let url = address(.url) else { return }
        let picture = ParsedImage(
            address: url, width: attributes.number(.width), height: attributes.number(.height))
        if isInItem {
            facts.offer(picture, from: .thumbnail)
        } else {
            headFacts.mediaImage = headFacts.mediaImage ?? picture
        }
    }

    private mutating func beginSource() {
        guard isInItem, !hasSource else { return }
        source = ParsedChannel()
        source.selfLink = address(.url)
        hasSource = true
    }

    private mutating func beginImage() {
        image = ParsedImage(address: address(.href) ?? address(.url) ?? address(.resource))
        hasImage = true
    }

    private mutating func beginCategory(_ element: Element) {
        if element == .itunesCategory {
            if let term = attributes.filled(.text) {
                addCategory(ParsedCategory(term: term, scheme: "http://www.itunes.com/"))
            }
            return
        }
        let scheme = attributes.filled(.scheme) ?? attributes.filled(.domain)
        pendingCategory = ParsedCategory(
            term: attributes.filled(.term),
            scheme: scheme
                ?? (element == .mediaCategory ? "http://search.yahoo.com/mrss/category_schema" : nil),
            label: attributes.filled(.label))
    }
}
