// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import NewsText

/// Finds the feeds of a site: the address itself, what its page announces, then the paths that publishing software uses.
struct FeedFinder: Sendable {
    let fetcher: any Fetching
    let robots: RobotsGuard?
    /// nil leaves it to the configuration.
    var allowsPrivateAddresses: Bool?
    /// Between two requests to the site.
    var spacing = Duration.zero
    /// For what is asked.
    var zone = TimeZoneRules.utc

    /// Announced feeds that are looked at; a site with more has sections enough to choose from.
    private static let mostCandidates = 8
    private static let usualPaths = [
        "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/?feed=rss2",
        "/index.php?format=feed&type=rss", "/news-sitemap.xml",
    ]

    /// What a page announces, not tried.
    func advertised(on site: String) async -> [String] {
        guard case .response(let page) = await ask(site, purpose: .page) else { return [] }
        return FeedDiscovery.feeds(inPage: page.body, base: page.finalURL)
    }

    /// The feeds at an address, best first, each of them read.
    ///
    /// - Throws: why not even the address itself could be read.
    func find(at address: String) async throws(PollFailure) -> [FoundFeed] {
        let page = try await body(of: address)
        if var feed = read(page, at: address) {
            feed.isTheAddressItself = true
            return [feed]
        }
        let announced = FeedDiscovery.feeds(inPage: page.body, base: page.finalURL)
        let found = await read(announced.prefix(Self.mostCandidates))
        if !found.isEmpty { return found }
        for path in Self.usualPaths {
            guard let candidate = WebAddress.resolve(path, against: page.finalURL),
                !announced.contains(candidate)
            else { continue }
            let found = await read([candidate])
            if !found.isEmpty { return found }
        }
        return []
    }

    private func read(_ candidates: some Sequence<String>) async -> [FoundFeed] {
        var found: [FoundFeed] = []
        for candidate in candidates {
            try? await Task.sleep(for: spacing)
            guard case .response(let answer) = await ask(candidate, purpose: .feed),
                let feed = read(answer, at: candidate), !found.contains(where: { $0.url == feed.url })
            else { continue }
            found.append(feed)
        }
        return found
    }

    private func body(of address: String) async throws(PollFailure) -> FetchResponse {
        switch await ask(address, purpose: .feed) {
        case .response(let answer): return answer
        case .failure(let failure): throw failure
        case .cancelled: throw PollFailure(.timeout, "It was given up.")
        }
    }

    private func ask(_ address: String, purpose: FetchPurpose) async -> FetchResult {
        if let robots {
            let (verdict, wasRead) = await robots.judge(
                address, allowsPrivateAddresses: allowsPrivateAddresses)
            guard verdict != .undecided else { return .cancelled }
            if let failure = verdict.failure {
                return .failure(failure)
            }
            if wasRead { try? await Task.sleep(for: spacing) }
        }
        return await fetcher.fetch(
            FetchRequest(url: address, purpose: purpose, allowsPrivateAddresses: allowsPrivateAddresses))
    }

    private func read(_ answer: FetchResponse, at address: String) -> FoundFeed? {
        let hints = DocumentHints(
            contentType: answer.contentType, baseURL: answer.finalURL,
            contentLanguage: answer.contentLanguage,
            zone: zone, format: nil)
        guard let feed = try? FeedParser().parse(answer.body, hints: hints) else { return nil }
        // A temporary redirect is no address to write down.
        let url = answer.hops.isEmpty ? answer.finalURL : answer.permanentTarget ?? address
        let titles = feed.items.compactMap(\.title).joined(separator: " ")
        return FoundFeed(
            url: url, title: feed.channel.title, format: "\(feed.format)",
            language: feed.channel.language ?? LanguageDetector.detect(titles), items: feed.items.count,
            newest: feed.items.compactMap { $0.published ?? $0.updated }.max())
    }
}
