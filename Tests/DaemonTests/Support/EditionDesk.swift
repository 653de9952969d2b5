// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing
import Serving
import Synchronization

@testable import Daemon

/// An archive in memory, filled by the test, and the editions over it, under the test's own clock.
final class EditionDesk: Sendable {
    static let publishers: [Publisher] = [
        Publisher(
            id: "atlas", kind: .national,
            feeds: [Feed(id: "atlas", publisher: "atlas", url: "https://atlas.example/feed", language: "ar")]),
        Publisher(
            id: "nord", kind: .sport,
            feeds: [Feed(id: "nord", publisher: "nord", url: "https://nord.example/feed", language: "fr")]),
        Publisher(
            id: "souss", kind: .regional, region: .soussMassa,
            feeds: [Feed(id: "souss", publisher: "souss", url: "https://souss.example/feed", language: "ar")]),
    ]

    let archive: Archive
    let register: FeedRegister
    private let clock: Mutex<Timestamp>
    private let count = Mutex(0)
    /// Stories of one archive document.
    let archiveLength: Int

    init(now: Timestamp, archiveLength: Int = ArchiveDocument.mostStories) throws {
        self.archiveLength = archiveLength
        archive = try Archive.inMemory(ArchiveConfiguration(entropy: Array(0..<32)))
        register = FeedRegister(
            configuration: Configuration(), catalogue: SourceCatalogue(publishers: Self.publishers),
            states: [], now: now)
        clock = Mutex(now)
    }

    var now: Timestamp {
        get { clock.withLock { $0 } }
        set { clock.withLock { $0 = newValue } }
    }

    var editions: ArchiveEditions {
        ArchiveEditions(
            archive: archive, register: register, now: { self.now }, localOffset: { _ in 0 },
            archiveLength: archiveLength, status: { throw ControlFailure.unavailable("no status here") })
    }

    /// An item that was seen at an instant; in a story of its own, or in the one given.
    @discardableResult
    func add(
        _ publisher: PublisherID, _ title: String? = nil, at: Timestamp, to story: StoryID? = nil,
        summary: String = "ملخص"
    ) async throws -> Item {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let title = title ?? "خبر رقم \(number)"
        let url = "https://\(publisher.text).example/\(number)"
        let language = register.catalogue.publisher(publisher)?.feeds[0].language
        let draft = Item(
            feed: FeedID(publisher.text), publisher: publisher,
            keys: ItemKeys(
                guid: url, guidAlias: nil, link: "\(publisher.text).example/\(number)",
                text: Digest128(of: url)),
            publicID: url, url: url, title: title, summary: summary, language: language, published: at,
            dateTrust: .stated, firstSeen: at, contentDigest: Digest128(of: title + summary))
        return try await archive.write { transaction in
            var item = draft
            item.id = transaction.reserveItem()
            if let story {
                item.story = story
                try transaction.insert(item)
                guard var told = try transaction.view.story(story) else { return item }
                let reports = try transaction.view.briefs(of: story)
                told.itemCount = reports.count
                told.ownerCount = Set(reports.map(\.publisher)).count
                told.updated = max(told.updated, at)
                try transaction.update(told)
            } else {
                let own = Story(
                    id: transaction.reserveStory(), publicID: NameUUID(name: "story of \(url)").urn,
                    title: title, language: language, lead: item.id, firstSeen: at, updated: at)
                item.story = own.id
                try transaction.insert(own)
                try transaction.insert(item)
            }
            var event = NewsEvent(time: at, type: .item, publishers: [publisher])
            event.item = item.publicID
            try transaction.append(event, item: item.id, story: item.story)
            return item
        }
    }

    func edit(_ command: EditorCommand) async throws -> EditReport {
        let (catalogue, moment) = (register.catalogue, now)
        return try await archive.write { transaction in
            try EditTransaction(transaction: transaction, catalogue: catalogue, now: moment).perform(command)
        }
    }

    func collect(_ target: String) async throws -> Edition {
        guard let edition = try await editions.collect(EditionAddress(target: target + ".atom").key) else {
            throw ControlFailure.notFound(target)
        }
        return edition
    }

    /// Ids of the entries of an edition, by the address without format; a query may follow.
    func ids(_ path: String, _ query: String = "") async throws -> [String] {
        let address = try EditionAddress(target: path + ".atom" + query)
        return try await editions.collect(address.key)?.entries.map(\.id) ?? []
    }

    /// What a reader gets that begins at the subscription document and follows `prev-archive` to its end.
    func walk() async throws -> [Edition] {
        var documents = [try await collect("/feed")]
        while let older = documents[documents.count - 1].previousArchive, documents.count < 1000 {
            documents.append(try await collect("/feed/archive/\(older.name)"))
        }
        return documents
    }

    func story(_ id: StoryID) async throws -> Story {
        guard let story = try await archive.read({ try $0.story(id) }) else {
            throw ControlFailure.notFound("\(id)")
        }
        return story
    }
}
