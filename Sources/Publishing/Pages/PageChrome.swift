// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What all pages of one view share: words, dates, links, masthead.
struct PageChrome {
    let site: PublicSite
    let titles: EditionTitles
    let view: PageView
    let wording: Wording
    let clock: PageClock

    init(site: PublicSite, titles: EditionTitles, view: PageView) {
        self.site = site
        self.titles = titles
        self.view = view
        wording = Wording.of(view.language)
        clock = PageClock(wording: wording, now: view.now, utcOffset: view.utcOffset)
    }

    /// A link of ours that stays in the view's language.
    func local(_ path: String) -> String {
        site.local(PageTarget.setting("lang", view.language.primary, in: path))
    }

    /// The layout's fields.
    ///
    /// - Parameter editions: announced in the head, for readers that look for feeds there.
    func fields(
        title: String, editions: [EditionKey], isHome: Bool = false, events: String = "/breaking/events",
        since: EventSequence = EventSequence(0)
    ) -> PageFields {
        [
            "lang": wording.language.text, "dir": wording.language.direction.rawValue,
            "name": wording.name, "tagline": wording.tagline, "skip": wording.skip, "footer": wording.footer,
            "contact": site.contactLink.map { ["href": $0, "label": wording.contact] as PageFields as Any }
                ?? false,
            "pageTitle": title.isEmpty ? wording.name : "\(title) · \(wording.name)",
            "styleHref": site.local(PageAssets.style.path), "iconHref": site.local(PageAssets.icon.path),
            "scriptHref": site.local(PageAssets.script.path), "homeHref": local("/"),
            "eventsHref": site.local(events), "storiesHref": site.local("/story/"),
            "since": String(since.number), "version": site.version, "isHome": isHome,
            "today": clock.today, "todayISO": clock.dayISO(view.now),
            "languages": languages, "sections": sections, "feedLinks": editions.flatMap(links),
        ]
    }

    private var languages: [PageFields] {
        site.languages.map { tag in
            [
                "tag": tag.primary, "name": Wording.of(tag).ownName,
                "href": site.local(PageTarget.setting("lang", tag.primary, in: view.target)),
                "isCurrent": tag.primary == wording.language.primary,
            ]
        }
    }

    private var sections: [PageFields] {
        let path = view.target.prefix { $0 != "?" }
        return [("/", wording.home), ("/feeds", wording.feeds), ("/status", wording.status)].map {
            target, label in
            ["href": local(target), "label": label, "isCurrent": path == target]
        }
    }

    private func links(to key: EditionKey) -> [PageFields] {
        EditionFormat.allCases.map { format in
            [
                "type": format.mediaType, "title": titles.title(of: key, in: wording.language),
                "href": site.local(EditionAddress(key, format).target),
            ]
        }
    }

    /// What a feed reader on the reader's machine answers to: `feed:` and the address.
    func subscription(_ address: EditionAddress) -> String {
        "feed:" + site.address(address.target)
    }

    /// The three formats of an edition, to click on.
    func formats(of key: EditionKey) -> [PageFields] {
        zip(EditionFormat.allCases, ["Atom", "RSS", "JSON"]).map { format, label in
            ["href": site.local(EditionAddress(key, format).target), "label": label]
        }
    }
}
