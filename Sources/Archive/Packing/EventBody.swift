// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An event without what has columns of its own: sequence, time and type.
enum EventBody {
    static func pack(_ event: NewsEvent) -> [UInt8] {
        var writer = PackedWriter(version: 1)
        writer.put(optional: event.story)
        writer.put(optional: event.state?.rawValue)
        // Most items go by their address.
        writer.put(optional: event.item == event.url ? "" : event.item)
        writer.put(optional: event.title)
        writer.put(optional: event.language?.text)
        writer.put(list: event.publishers) { $0.put($1.text) }
        writer.put(optional: event.url)
        writer.put(list: event.links) { writer, link in
            writer.put(link.publisher.text)
            // The first link is most often the event's own.
            writer.put(link.url == event.url ? "" : link.url)
            writer.put(link.title == event.title ? "" : link.title)
        }
        writer.put(list: event.score.map { [$0] } ?? []) { $0.put($1) }
        writer.put(list: event.terms) { $0.put($1) }
        writer.put(optional: event.feed?.text)
        writer.put(list: event.kinds) { $0.put($1.rawValue) }
        writer.put(list: event.regions) { $0.put($1.rawValue) }
        return writer.bytes
    }

    static func unpack(
        _ bytes: [UInt8], sequence: EventSequence, time: Timestamp, type: EventType
    ) throws(PackingFailure) -> NewsEvent {
        var reader = try PackedReader(bytes, newest: 1)
        var event = NewsEvent(sequence: sequence, time: time, type: type)
        event.story = try reader.optionalText()
        event.state = try reader.optionalText().flatMap(StoryState.init(rawValue:))
        let item = try reader.optionalText()
        event.title = try reader.optionalText()
        event.language = try reader.optionalText().map { LanguageTag($0) }
        event.publishers = try reader.texts().map { PublisherID($0) }
        let url = try reader.optionalText()
        let title = event.title
        event.url = url
        event.item = item == "" ? url : item
        event.links = try reader.list { (reader: inout PackedReader) throws(PackingFailure) in
            let publisher = PublisherID(try reader.text())
            let address = try reader.text()
            let words = try reader.text()
            return NewsEvent.Link(
                publisher: publisher, url: address.isEmpty ? url ?? "" : address,
                title: words.isEmpty ? title ?? "" : words)
        }
        event.score = try reader.list { (reader: inout PackedReader) throws(PackingFailure) in
            try reader.double()
        }.first
        event.terms = try reader.list(PackedReader.evidence)
        event.feed = try reader.optionalText().map { FeedID($0) }
        event.kinds = try reader.texts().compactMap(PublisherKind.init(rawValue:))
        event.regions = try reader.texts().compactMap(Region.init(rawValue:))
        return event
    }
}
