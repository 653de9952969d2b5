// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

/// Makes the lines of the event log: everything that a stream's reader needs, under public names.
struct EventBuilder {
    let catalogue: SourceCatalogue
    let now: Timestamp
    /// What the news speaks of, beside where its publishers sit.
    var regions: [Region] = []

    /// The same for news of those regions.
    func speaking(of regions: [Region]) -> EventBuilder {
        var builder = self
        builder.regions = regions
        return builder
    }

    func event(_ type: EventType, item: Item, story: Story) -> NewsEvent {
        var event = base(type, publishers: [item.publisher])
        event.story = story.publicID
        event.state = story.state
        event.item = item.publicID
        event.title = item.title
        event.language = item.language
        event.url = item.url
        event.links = item.url.map { [.init(publisher: item.publisher, url: $0, title: item.title)] } ?? []
        return event
    }

    /// - Parameter reports: the story's items; their publishers, links, kinds and regions are told.
    func event(_ type: EventType, story: Story, lead: ItemBrief?, reports: [ItemBrief]) -> NewsEvent {
        var publishers: [PublisherID] = []
        for report in reports where !publishers.contains(report.publisher) {
            publishers.append(report.publisher)
        }
        var event = base(type, publishers: publishers)
        event.story = story.publicID
        event.state = story.state
        event.item = lead?.publicID
        event.title = story.title
        event.language = story.language
        event.url = lead?.url
        event.links = reports.prefix(20).compactMap(link)
        event.score = story.alertScore
        event.terms = story.alertEvidence
        return event
    }

    /// A feed's health changed.
    func event(feed: FeedID, health: FeedHealth, message: String?) -> NewsEvent {
        var event = base(.feed, publishers: catalogue.publisher(of: feed).map { [$0.id] } ?? [])
        event.feed = feed
        event.title = message
        event.terms = [Evidence(health.rawValue)]
        return event
    }

    /// Something that concerns a publisher, or nobody but the ids that the caller adds.
    func event(_ type: EventType, publisher: PublisherID?, _ evidence: Evidence) -> NewsEvent {
        var event = base(type, publishers: publisher.map { [$0] } ?? [])
        event.terms = [evidence]
        return event
    }

    private func base(_ type: EventType, publishers: [PublisherID]) -> NewsEvent {
        if publishers.count == 1, regions.isEmpty {
            // Most events: sets and sorting are not for nothing.
            let publisher = catalogue.publisher(publishers[0])
            return NewsEvent(
                time: now, type: type, publishers: publishers, kinds: publisher.map { [$0.kind] } ?? [],
                regions: publisher.map { [$0.region] } ?? [])
        }
        let known = publishers.compactMap { catalogue.publisher($0) }
        return NewsEvent(
            time: now, type: type, publishers: publishers,
            kinds: Set(known.map(\.kind)).sorted { $0.rawValue < $1.rawValue },
            regions: Set(known.map(\.region) + regions).sorted { $0.rawValue < $1.rawValue })
    }

    private func link(_ report: ItemBrief) -> NewsEvent.Link? {
        report.url.map { NewsEvent.Link(publisher: report.publisher, url: $0, title: report.title) }
    }
}
