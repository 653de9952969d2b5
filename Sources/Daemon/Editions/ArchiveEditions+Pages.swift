// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import Serving

extension ArchiveEditions {
    func page(_ request: PageRequest) async throws -> RenderedEdition? {
        if let asset = PageAssets.all.first(where: { request.target == $0.path }) {
            return RenderedEdition(bytes: asset.bytes, contentType: asset.contentType, lifetime: .immutable)
        }
        let pages = try PageWriter(site: site, catalogue: register.catalogue)
        let view = view(for: request)
        switch request.path {
        case []:
            return page(try await river(request, pages, view))
        case ["feeds"]:
            return page(pages.feeds(view))
        case ["status"]:
            let counts = try await archive.read { try $0.itemCounts() }
            let reports = register.feeds().map { feed, state in
                FeedReport(feed: feed, state: state, items: counts[feed.id] ?? 0)
            }
            return page(pages.status(try await status(), reports, view), lifetime: .momentary)
        case _ where request.path.count == 2 && request.path[0] == "story":
            if let kept = try await successor(of: request.path[1]) {
                return .moved(
                    to: kept.path
                        + (request.target.firstIndex(of: "?").map { String(request.target[$0...]) } ?? ""))
            }
            return try await story(request.path[1], pages, view).map { page($0) }
        default:
            return try await edition(for: request, pages, view)
        }
    }

    /// What a browser shows that opens a feed's address; Serving asks only for navigations.
    private func edition(
        for request: PageRequest, _ pages: PageWriter, _ view: PageView
    ) async throws -> RenderedEdition? {
        guard let address = try? EditionAddress(target: request.target),
            let edition = try await collect(address.key)
        else { return nil }
        // Never kept without asking: a cache between must not hand the page to a feed reader.
        return page(pages.edition(edition, at: address, view), lifetime: .momentary)
    }

    func message(status: Int, text: String, for request: PageRequest) async -> RenderedEdition? {
        guard let pages = try? PageWriter(site: site, catalogue: register.catalogue) else { return nil }
        return page(pages.message(status: status, text: text, view(for: request)), lifetime: .momentary)
    }

    private func view(for request: PageRequest) -> PageView {
        let moment = now()
        return PageView(
            language: request.language, now: moment, utcOffset: localOffset(moment), target: request.target)
    }

    private func page(_ bytes: [UInt8], lifetime: EditionLifetime = .changing) -> RenderedEdition {
        RenderedEdition(
            bytes: bytes, contentType: PageWriter.contentType, lifetime: lifetime,
            contentSecurityPolicy: PageAssets.contentSecurityPolicy)
    }

    private func river(_ request: PageRequest, _ pages: PageWriter, _ view: PageView) async throws -> [UInt8]
    {
        let query = try RiverQuery(target: request.target)
        // Read first: an event told twice changes nothing on the page, one passed over would be missing from it.
        let lastEvent = try await archive.read { try $0.lastEvent() }
        let until = query.until ?? now()
        let (entries, hasMore) = try await river(query, until: until)
        let called = try await collect(EditionKey(.breaking, filter: query.filter, limit: 10))?.entries ?? []
        return pages.river(
            RiverPage(
                entries: entries, breaking: called.filter { $0.story?.isBreaking ?? false }, query: query,
                lastEvent: lastEvent,
                older: hasMore && query.page < RiverQuery.highestPage
                    ? query.target(page: query.page + 1, until: until) : nil,
                newer: query.page > 1 ? query.target(page: query.page - 1, until: until) : nil),
            view)
    }

    private func story(_ name: String, _ pages: PageWriter, _ view: PageView) async throws -> [UInt8]? {
        guard let wanted = StoryName(name) else { return nil }
        let register = register
        let page = try await archive.read { archived -> StoryPage? in
            let conditions = EditionConditions(
                catalogue: register.catalogue, muted: try archived.mutedPublishers(),
                suspects: register.suspects)
            guard let filter = conditions.filter(for: EditionKey(.story(wanted.uuid))),
                let found = try archived.story(publicID: wanted.urn), !found.story.isHidden,
                let entry = try archived.entry(found.story.id, filter)
            else { return nil }
            let builder = EntryBuilder(register: register)
            let items = try archived.items(of: found.story.id, filter)
            // Of those with one text, the one published first repeats nobody.
            var told: Set<ItemID> = []
            let reports = try items.sorted { ($0.published, $0.id) < ($1.published, $1.id) }.map { item in
                StoryPage.Report(
                    item: item, source: builder.source(of: item), extent: builder.extent(of: item),
                    isRepeat: !told.insert(item.duplicateOf ?? item.id).inserted,
                    revisions: try archived.revisions(of: item.id).map {
                        StoryPage.Revision(at: $0.at, formerTitle: $0.title)
                    })
            }
            return StoryPage(
                entry: builder.entry(entry), reports: reports, lastEvent: try archived.lastEvent())
        }
        return page.map { pages.story($0, view) }
    }
}
