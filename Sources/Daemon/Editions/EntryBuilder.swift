// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing

/// Makes of what the archive keeps what the writers show: names and rights come from the sources as they are now.
struct EntryBuilder {
    let register: FeedRegister
    private let catalogue: SourceCatalogue
    private let extent: PublishedExtent

    init(register: FeedRegister) {
        self.register = register
        catalogue = register.catalogue
        extent = register.configuration.publish
    }

    func entry(_ story: StoryEntry) -> EditionEntry {
        EditionEntry(
            story: story.story, lead: story.lead, source: source(of: story.lead),
            extent: extent(of: story.lead),
            reports: story.reports.filter { $0.id != story.lead.id }.compactMap(report))
    }

    func entry(_ item: Item, story: Story?, updated: Timestamp? = nil) -> EditionEntry {
        EditionEntry(
            item: item, source: source(of: item), extent: extent(of: item),
            story: story.map { StoryMark($0) },
            updated: updated)
    }

    func report(_ brief: ItemBrief) -> EntryReport? {
        guard let url = brief.url else { return nil }
        let publisher = publisher(brief.publisher)
        return EntryReport(
            publisher: brief.publisher, name: publisher.displayName(in: brief.language ?? "ar"),
            title: brief.title,
            url: url, language: brief.language, direction: brief.direction, published: brief.published)
    }

    /// A source that was removed from the configuration keeps its id as its name.
    func source(of item: Item) -> EntrySource {
        let publisher = publisher(item.publisher)
        let feed =
            catalogue.feed(item.feed)
            ?? Feed(
                id: item.feed, publisher: item.publisher,
                url: publisher.site ?? "urn:berrah:feed:\(item.feed)")
        let state = register.feedState(item.feed)
        return EntrySource(publisher, feed, updated: state.lastChange ?? item.firstSeen)
    }

    func extent(of item: Item) -> PublishedExtent {
        catalogue.feed(item.feed)?.extent ?? catalogue.publisher(item.publisher)?.extent ?? extent
    }

    private func publisher(_ id: PublisherID) -> Publisher {
        catalogue.publisher(id) ?? Publisher(id: id)
    }
}
