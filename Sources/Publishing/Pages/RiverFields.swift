// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The front page's fields: what is breaking, the most told, then a column for each direction of writing.
struct RiverFields {
    let fields: PageFields

    /// Stories told by so many owners may lead the page, while they are a day old at most.
    private static let frontOwners = 3
    private static let frontStories = 3

    /// Bytes that the stories of a page may take, about: with the newsrooms to choose from it stays under sixty
    /// kilobytes, whatever the press writes and however long its addresses are.
    private static let roomForStories = 33_000

    init(_ whole: RiverPage, _ chrome: PageChrome) {
        var page = whole
        // What was published last comes first, whatever was filed last: days are headings here.
        page.entries = whole.entries.sorted { ($0.published, $0.id) > ($1.published, $1.id) }
        page.breaking = Array(whole.breaking.prefix(6))
        let wording = chrome.wording
        let key = page.query.key
        let isFiltered = page.query.isFiltered
        let title = isFiltered ? chrome.titles.title(of: key, in: wording.language) : ""
        let front = isFiltered || page.query.page > 1 ? [] : Self.front(of: page, now: chrome.view.now)
        let leading = Set(front.map(\.id))
        let lines = Self.fitting(page.entries, chrome)
        let sides = Self.sides(of: page.entries.filter { !leading.contains($0.id) }, lines, chrome)
        var fields = chrome.fields(
            title: title, editions: isFiltered ? [key, EditionKey(.merged)] : [key, EditionKey(.breaking)],
            isHome: true, events: Self.events(for: page.query.filter), since: page.lastEvent)
        fields["pageTitle"] = isFiltered ? title : "\(wording.name) · \(wording.tagline)"
        let more: PageFields = [
            "hasBreaking": !page.breaking.isEmpty, "breakingLabel": wording.breaking,
            "breaking": page.breaking.map { StoryFields($0, chrome).fields },
            "searchLabel": wording.search, "words": page.query.words ?? "", "show": wording.show,
            "all": wording.all, "selects": FilterFields.selects(page.query.filter, chrome),
            "filtered": isFiltered, "isNarrowed": !page.query.filter.isEmpty, "filterLabel": wording.filter,
            "filterName": isFiltered ? chrome.titles.title(of: key, in: wording.language) : "",
            "clear": wording.clear, "clearHref": chrome.local("/"),
            "hasFront": !front.isEmpty, "frontLabel": wording.front,
            "front": front.map { lines[$0.id] ?? [:] },
            "isTwoSided": sides.count == 2, "sides": sides, "jumpToOther": wording.jumpToOther,
            "isEmpty": page.entries.isEmpty, "noStories": wording.noStories,
            "hasPages": page.older != nil || page.newer != nil, "pagesLabel": wording.pages,
            "olderHref": page.older.map(chrome.local) ?? false, "olderLabel": wording.older,
            "newerHref": page.newer.map(chrome.local) ?? false, "newerLabel": wording.newer,
        ]
        self.fields = fields.merging(more) { _, new in new }
    }

    /// The lines of the page by their entries: when the room is used up, the rest do with a headline.
    private static func fitting(_ entries: [EditionEntry], _ chrome: PageChrome) -> [String: PageFields] {
        var room = roomForStories
        var lines: [String: PageFields] = [:]
        for (index, entry) in entries.enumerated() {
            // Each that follows needs a headline's room at least.
            let kept = (entries.count - index - 1) * StoryFields.briefSize
            let isBrief = StoryFields.size(of: entry) > room - kept
            let story = StoryFields(entry, chrome)
            room -= isBrief ? StoryFields.briefSize : StoryFields.size(of: entry)
            lines[entry.id] = isBrief ? story.brief : story.fields
        }
        return lines
    }

    /// The most told of the day, by owners, then the newer first.
    private static func front(of page: RiverPage, now: Timestamp) -> [EditionEntry] {
        // What the banner tells already keeps its place in time below.
        let called = Set(page.breaking.map(\.id))
        let told = page.entries.filter {
            $0.story.map { $0.owners >= frontOwners } == true && $0.published > now - .hours(24)
                && !called.contains($0.id)
        }
        let ordered = told.sorted {
            ($0.story?.owners ?? 0, $0.published, $1.id) > ($1.story?.owners ?? 0, $1.published, $0.id)
        }
        return Array(ordered.prefix(frontStories))
    }

    /// The interface's own direction first.
    private static func sides(
        of entries: [EditionEntry], _ lines: [String: PageFields], _ chrome: PageChrome
    ) -> [PageFields] {
        let own = chrome.wording.language.direction
        let directions: [TextDirection] = [own, own == .leftToRight ? .rightToLeft : .leftToRight]
        var sides: [PageFields] = []
        for direction in directions {
            let stories = entries.filter { $0.item.direction == direction }
            guard !stories.isEmpty else { continue }
            sides.append([
                "anchor": sides.isEmpty ? "own" : "other", "sideDir": direction.rawValue,
                "sideLabel": direction == .rightToLeft ? chrome.wording.arabicSide : chrome.wording.otherSide,
                "days": days(of: stories, lines, chrome),
            ])
        }
        return sides
    }

    private static func days(
        of entries: [EditionEntry], _ lines: [String: PageFields], _ chrome: PageChrome
    ) -> [PageFields] {
        var days: [(iso: String, label: String, stories: [PageFields])] = []
        for entry in entries {
            let iso = chrome.clock.dayISO(entry.published)
            if days.last?.iso != iso {
                days.append((iso, chrome.clock.day(entry.published), []))
            }
            days[days.count - 1].stories.append(lines[entry.id] ?? [:])
        }
        return days.map { ["dayISO": $0.iso, "dayLabel": $0.label, "stories": $0.stories] }
    }

    /// The stream of the same wishes.
    private static func events(for filter: EditionFilter) -> String {
        let target = EditionAddress(EditionKey(.breaking, filter: filter), .atom).target
        return "/breaking/events" + target.drop { $0 != "?" }
    }
}
