// SPDX-License-Identifier: Apache-2.0

import Crypto
public import NewsModel
import Yams

/// Reads a sources file: publishers, each with its feeds.
public struct SourcesReader {
    private var file: YAMLFile
    private let surroundings: Surroundings

    /// The publishers of one file, and every mistake in it.
    static func read(
        text: String, name: String, surroundings: Surroundings = Surroundings()
    ) -> (publishers: [Publisher], problems: [ConfigurationProblem]) {
        let read = entries(text: text, name: name, surroundings: surroundings)
        return (read.entries.map(\.publisher), read.problems)
    }

    /// The same, each with its place.
    static func entries(
        text: String, name: String, surroundings: Surroundings
    ) -> (entries: [SourceEntry], problems: [ConfigurationProblem]) {
        var reader = SourcesReader(file: YAMLFile(name: name), surroundings: surroundings)
        let entries = reader.entries(in: text)
        return (entries, reader.file.problems)
    }

    /// The publisher's id, a dash, and the first 8 hex digits of SHA-256 of the address.
    public static func derivedID(publisher: PublisherID, url: String) -> FeedID {
        let digest = SHA256.hash(data: Array(url.utf8))
        return FeedID("\(publisher)-\(Hexadecimal.encode(digest.prefix(4)))")
    }

    private mutating func entries(in text: String) -> [SourceEntry] {
        guard let root = file.root(of: text), !root.isNull,
            let pairs = file.pairs(of: root, what: "a sources file")
        else { return [] }
        var entries: [SourceEntry] = []
        for (key, name, value) in pairs {
            guard name == "publishers" else {
                file.noteUnknown(key, name, in: "a sources file", known: ["publishers"])
                continue
            }
            for node in file.members(of: value, what: "“publishers”") ?? [] {
                if let entry = entry(node) {
                    entries.append(entry)
                }
            }
        }
        return entries
    }

    static let publisherKeys = [
        "id", "owner", "name", "site", "kind", "region", "trust", "publish", "feeds",
    ]

    private mutating func entry(_ node: Node) -> SourceEntry? {
        guard let pairs = file.pairs(of: node, what: "a publisher") else { return nil }
        var publisher = Publisher(id: "")
        var owner: OwnerID?
        var feedNodes: [Node] = []
        var entry = SourceEntry(publisher: publisher, place: file.place(of: node))
        for (key, name, value) in pairs where !value.isNull {
            entry.statements[name] = file.place(of: key)
            switch name {
            case "id": publisher.id = PublisherID(file.identifier(value, what: "“id”") ?? "")
            case "owner": owner = file.identifier(value, what: "“owner”").map { OwnerID($0) }
            case "name": publisher.name = file.names(value)
            case "site": publisher.site = file.address(value, what: "“site”")
            case "kind":
                publisher.kind = file.choice(value, of: PublisherKind.self, what: "“kind”") ?? publisher.kind
            case "region":
                publisher.region = file.choice(value, of: Region.self, what: "“region”") ?? publisher.region
            case "trust":
                publisher.trust = file.read(value, .share, what: "“trust”") ?? publisher.trust
            case "publish": publisher.extent = file.choice(value, of: PublishedExtent.self, what: "“publish”")
            case "feeds": feedNodes = file.members(of: value, what: "“feeds”") ?? []
            default: file.noteUnknown(key, name, in: "a publisher", known: Self.publisherKeys)
            }
        }
        guard !publisher.id.text.isEmpty else {
            file.note("a publisher needs an “id”", at: node, suggestion: "write id: a-short-name")
            return nil
        }
        publisher.owner = owner ?? OwnerID(publisher.id.text)
        for node in feedNodes {
            if let feed = FeedEntryReader.read(node, of: publisher.id, in: &file, surroundings) {
                publisher.feeds.append(feed)
                entry.feedPlaces.append(file.place(of: node))
            }
        }
        entry.publisher = publisher
        return entry
    }
}
