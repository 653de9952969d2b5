// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing

/// Finds what an editor means: people give what they see, an address, an id, a story's page.
struct EditTargets {
    let view: ArchiveView
    let catalogue: SourceCatalogue

    /// Every item with that public id or address, oldest first.
    func items(_ name: String) throws -> [Item] {
        let found = try view.items(named: name, link: CanonicalAddress.key(name))
        guard !found.isEmpty else { throw EditRefusal.unknown(name) }
        return found
    }

    /// The same, or every item of a story: its id is what a reader of the merged edition sees.
    func itemsOfAll(_ name: String) throws -> [Item] {
        let found = try view.items(named: name, link: CanonicalAddress.key(name))
        guard found.isEmpty else { return found }
        guard let story = try named(name) else { throw EditRefusal.unknown(name) }
        let reports = try view.items(of: story.id)
        guard !reports.isEmpty else { throw EditRefusal.unknown(name) }
        return reports
    }

    /// A story by its id, by its page's address, or by one of its articles.
    func story(_ name: String) throws -> Story {
        if let story = try named(name) {
            return story
        }
        guard let item = try items(name).first, let story = try view.story(item.story) else {
            throw EditRefusal.unknown(name)
        }
        return story
    }

    func publisher(_ name: String) throws -> Publisher {
        guard let publisher = catalogue.publisher(PublisherID(name)) else { throw EditRefusal.unknown(name) }
        return publisher
    }

    /// `urn:uuid:…`, the bare UUID, or `…/story/UUID` with or without a format.
    private func named(_ name: String) throws -> Story? {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let bare = last.split(separator: ".").first.map(String.init) ?? last
        guard let wanted = StoryName(name) ?? StoryName(bare) else { return nil }
        return try view.story(publicID: wanted.urn)?.story
    }
}
