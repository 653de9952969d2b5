// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing
import Serving

/// Renders editions and pages from the archive.
///
/// The server keeps the bytes until the next event, so each of these runs once per change and address.
struct ArchiveEditions: EditionSource {
    let archive: Archive
    let register: FeedRegister
    let now: @Sendable () -> Timestamp
    /// Seconds east of UTC that Moroccan clocks show at an instant.
    let localOffset: @Sendable (Timestamp) -> Int
    /// Stories of one archive document.
    var archiveLength = ArchiveDocument.mostStories
    /// How the daemon goes, for the status page.
    let status: @Sendable () async throws -> StatusReport

    var site: PublicSite {
        let configuration = register.configuration
        return PublicSite(
            publicURL: configuration.publicURL, identity: archive.logID, languages: configuration.languages,
            contact: configuration.fetch.contact, version: BerrahVersion.text)
    }

    func edition(_ address: EditionAddress) async throws -> RenderedEdition? {
        if case .story(let name) = address.key.scope, let kept = try await successor(of: name) {
            return .moved(
                to: EditionAddress(
                    EditionKey(.story(kept.uuid), filter: address.key.filter, limit: address.key.limit),
                    address.format
                ).target)
        }
        guard let edition = try await collect(address.key) else { return nil }
        return render(edition, address)
    }

    func edition(_ address: EditionAddress, without marks: Set<UInt64>) async throws -> RenderedEdition? {
        guard var edition = try await collect(address.key) else { return nil }
        edition.entries.removeAll { marks.contains(mark(of: $0)) }
        return render(edition, address)
    }

    /// Another number when the entry is told anew.
    private func mark(of entry: EditionEntry) -> UInt64 {
        Digest128(of: "\(entry.id)\u{0}\(entry.updated.milliseconds)\u{0}\(entry.item.revision)").high
    }

    private func render(_ edition: Edition, _ address: EditionAddress) -> RenderedEdition {
        let site = site
        let bytes = EditionWriter(site: site).write(edition, as: address.format)
        var rendered = RenderedEdition(
            bytes: bytes, contentType: address.format.contentType, modified: edition.updated,
            lifetime: lifetime(of: address.key.scope),
            links: [HeaderLink(relation: "self", url: site.address(address.target))]
                + (address.key.isPushed ? site.hubs : []).map { HeaderLink(relation: "hub", url: $0) })
        rendered.marks = edition.isArchive || edition.isComplete ? [] : edition.entries.map(mark)
        return rendered
    }

    func sources() async throws -> RenderedEdition {
        let bytes = OPMLWriter(site: site).write(
            register.catalogue, language: site.languages[0], created: register.catalogueChanged)
        return RenderedEdition(
            bytes: bytes, contentType: "text/x-opml; charset=utf-8", modified: register.catalogueChanged)
    }

    /// The story that the named one was merged into.
    func successor(of name: String) async throws -> StoryName? {
        guard let wanted = StoryName(name) else { return nil }
        let found = try await archive.read { try $0.story(publicID: wanted.urn) }
        guard let found, found.isRedirected, !found.story.isHidden else { return nil }
        return StoryName(found.story.publicID)
    }

    private func lifetime(of scope: EditionScope) -> EditionLifetime {
        switch scope {
        case .breaking: .urgent
        case .archive: .archived
        case .search: .momentary
        default: .changing
        }
    }

    /// The edition's content; nil when its address names something that does not exist.
    func collect(_ key: EditionKey) async throws -> Edition? {
        let register = register
        let moment = now()
        let archiveLength = archiveLength
        let content = try await archive.read { view -> EditionContent? in
            let conditions = EditionConditions(
                catalogue: register.catalogue, muted: try view.mutedPublishers(), suspects: register.suspects)
            guard let filter = conditions.filter(for: key) else { return nil }
            let collector = EditionCollector(
                view: view, builder: EntryBuilder(register: register), filter: filter, now: moment,
                archiveLength: archiveLength)
            return try collector.collect(key)
        }
        guard let content else { return nil }
        let language = site.languages[0]
        let titles = EditionTitles(catalogue: register.catalogue)
        let newest = (content.entries.map(\.updated) + content.withdrawals.map(\.at)).max()
        return Edition(
            key: key, title: titles.title(of: key, in: language),
            subtitle: titles.subtitle(of: key, in: language),
            language: language, updated: newest ?? content.changed, entries: content.entries,
            withdrawals: content.withdrawals, previousArchive: content.previousArchive,
            nextArchive: content.nextArchive, isComplete: content.isComplete)
    }
}
