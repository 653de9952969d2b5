// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The page that helps to subscribe: every edition there is.
struct FeedsFields {
    let fields: PageFields

    init(_ chrome: PageChrome, _ catalogue: SourceCatalogue) {
        let wording = chrome.wording
        let active = catalogue.publishers.filter { $0.feeds.contains { $0.disabled == nil } }
        let languages = Set(active.flatMap(\.feeds).compactMap(\.language?.primary)).sorted()
        let regions = Set(active.map(\.region))
        let kinds = Set(active.map(\.kind))
        let publishers = chrome.titles.publishers(in: wording.language, limit: 400)
        let groups: [(label: String, scopes: [EditionScope])] = [
            (wording.everything, [.merged, .breaking, .items]),
            (wording.byLanguage, languages.map { .language(LanguageTag($0)) }),
            (wording.byKind, PublisherKind.allCases.filter(kinds.contains).map(EditionScope.kind)),
            (wording.byRegion, Region.allCases.filter(regions.contains).map(EditionScope.region)),
            (wording.byPublisher, publishers.map { .publisher(PublisherID($0.value)) }),
        ]
        var fields = chrome.fields(
            title: wording.feeds, editions: [EditionKey(.merged), EditionKey(.breaking)])
        let more: PageFields = [
            "heading": wording.feeds, "feedsExplained": wording.feedsExplained, "opml": wording.opml,
            "copy": wording.copy, "copyBriefly": wording.copyBriefly, "copied": wording.copied,
            "opmlHref": chrome.site.local("/sources.opml"), "streamExplained": wording.streamExplained,
            "streamHref": chrome.site.local("/breaking/events"),
            "groups": groups.enumerated().filter { !$0.element.scopes.isEmpty }.map { index, group in
                [
                    "anchor": "group-\(index)", "label": group.label,
                    "editions": group.scopes.map { Self.edition($0, chrome) },
                ] as PageFields
            },
        ]
        fields.merge(more) { _, new in new }
        self.fields = fields
    }

    private static func edition(_ scope: EditionScope, _ chrome: PageChrome) -> PageFields {
        [
            "title": chrome.titles.name(of: scope, in: chrome.wording.language),
            "subscription": chrome.subscription(EditionAddress(EditionKey(scope), .atom)),
            "formats": chrome.formats(of: EditionKey(scope)),
        ]
    }
}
