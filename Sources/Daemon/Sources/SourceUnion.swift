// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Puts together what several places name: a publisher's feeds join, a feed's id and address stand only once, and
/// nothing that one place says is dropped for what another says.
struct SourceUnion {
    private(set) var publishers: [Publisher] = []
    private(set) var problems: [ConfigurationProblem] = []
    private var indices: [PublisherID: Int] = [:]
    /// Where each attribute was stated first, by publisher and key.
    private var statements: [[String: FilePlace]] = []
    private var ids: [FeedID: FilePlace] = [:]
    private var addresses: [String: (id: FeedID, place: FilePlace)] = [:]

    /// Compares one attribute of two publishers and takes it over.
    private struct Attribute: Sendable {
        var key: String
        var isEqual: @Sendable (Publisher, Publisher) -> Bool
        var copy: @Sendable (inout Publisher, Publisher) -> Void

        init<Value: Equatable & SendableMetatype>(
            _ key: String, _ path: any WritableKeyPath<Publisher, Value> & Sendable
        ) {
            self.key = key
            isEqual = { $0[keyPath: path] == $1[keyPath: path] }
            copy = { $0[keyPath: path] = $1[keyPath: path] }
        }
    }

    private static let attributes = [
        Attribute("owner", \.owner), Attribute("name", \.name), Attribute("site", \.site),
        Attribute("kind", \.kind), Attribute("region", \.region), Attribute("trust", \.trust),
        Attribute("publish", \.extent),
    ]

    mutating func add(_ entry: SourceEntry) {
        let feeds = newFeeds(of: entry)
        guard let index = indices[entry.publisher.id] else {
            indices[entry.publisher.id] = publishers.count
            var publisher = entry.publisher
            publisher.feeds = feeds
            publishers.append(publisher)
            statements.append(entry.statements)
            return
        }
        publishers[index].feeds += feeds
        join(entry, into: index)
    }

    private mutating func newFeeds(of entry: SourceEntry) -> [Feed] {
        var feeds: [Feed] = []
        for (feed, place) in zip(entry.publisher.feeds, entry.feedPlaces) {
            if let other = addresses[feed.url] {
                problems.append(
                    ConfigurationProblem(
                        at: place,
                        message:
                            "the address \(feed.publicURL) stands twice, as “\(feed.id)” here and as “\(other.id)” "
                            + "at \(other.place)",
                        suggestion: "keep one of them"))
            } else if let other = ids[feed.id] {
                problems.append(
                    ConfigurationProblem(
                        at: place,
                        message: "the feed id “\(feed.id)” stands twice, here and at \(other)",
                        suggestion: "ids are for ever: give the newer another"))
            } else {
                ids[feed.id] = place
                addresses[feed.url] = (feed.id, place)
                feeds.append(feed)
            }
        }
        return feeds
    }

    /// What only one place states holds; what two state must be the same.
    private mutating func join(_ entry: SourceEntry, into index: Int) {
        for attribute in Self.attributes {
            guard let place = entry.statements[attribute.key] else { continue }
            if let former = statements[index][attribute.key] {
                guard !attribute.isEqual(publishers[index], entry.publisher) else { continue }
                problems.append(
                    ConfigurationProblem(
                        at: place,
                        message:
                            "“\(attribute.key)” of the publisher “\(entry.publisher.id)” is another here than "
                            + "at \(former)",
                        suggestion: "state it once; several places may add feeds"))
            } else {
                attribute.copy(&publishers[index], entry.publisher)
                statements[index][attribute.key] = place
            }
        }
        // What a subscription list guesses is better than nothing.
        if publishers[index].name.isEmpty { publishers[index].name = entry.publisher.name }
        publishers[index].site = publishers[index].site ?? entry.publisher.site
    }
}
