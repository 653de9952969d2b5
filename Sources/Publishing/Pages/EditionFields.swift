// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a browser shows that opens a feed's own address: the way to subscribe, then what the feed holds.
struct EditionFields {
    let fields: PageFields

    /// A reader gets them all; a person who looks in wants to know whether it is the right one.
    private static let longestList = 30

    init(_ edition: Edition, _ address: EditionAddress, _ chrome: PageChrome) {
        let wording = chrome.wording
        let title = chrome.titles.title(of: edition.key, in: wording.language)
        let fields = chrome.fields(title: "", editions: [edition.key])
        let more: PageFields = [
            "pageTitle": title, "heading": title,
            "subtitle": chrome.titles.subtitle(of: edition.key, in: wording.language),
            "isFeed": wording.isFeed, "isFeedExplained": wording.isFeedExplained,
            "address": chrome.site.address(address.target),
            "subscription": chrome.subscription(address), "openInReader": wording.openInReader,
            "copy": wording.copy, "copied": wording.copied,
            "formats": chrome.formats(of: edition.key), "pageHref": chrome.local(edition.key.pagePath),
            "pageLabel": wording.home,
            "stories": edition.entries.prefix(Self.longestList).map { entry in
                var story = StoryFields(entry, chrome).fields
                story["time"] = chrome.clock.moment(entry.published)
                return story
            },
            "isEmpty": edition.entries.isEmpty, "noStories": wording.noStories,
        ]
        self.fields = fields.merging(more) { _, new in new }
    }
}
