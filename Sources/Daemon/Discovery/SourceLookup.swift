// SPDX-License-Identifier: Apache-2.0

import FeedFetching
public import NewsModel

/// The network as `berrah discover` and `berrah check --online` use it: the daemon's own manners, no archive.
public struct SourceLookup: Sendable {
    /// What came of one configured feed.
    public enum Verdict: Sendable {
        /// It is a feed.
        case good(FoundFeed)
        /// It is a page that leads to these.
        case page([FoundFeed])
        case failed(PollFailure)
    }

    private let fetcher: FeedFetcher
    private let robots: RobotsGuard?
    private let spacing: Duration
    private let zones = ZoneCatalogue()

    /// - Throws: `DaemonFailure.network`.
    public init(
        _ configuration: Configuration, now: @escaping @Sendable () -> Timestamp
    ) throws(DaemonFailure) {
        do {
            fetcher = try FeedFetcher(configuration: FetcherConfiguration(configuration), now: now)
        } catch {
            throw .network("\(error)")
        }
        robots =
            configuration.fetch.robots ? RobotsGuard(fetcher: fetcher, productToken: "Berrah", now: now) : nil
        spacing = configuration.polling.hostSpacing
    }

    /// The feeds of a site, best first.
    ///
    /// - Parameter address: `www.example.org` is taken for `https://www.example.org`.
    public func feeds(at address: String) async throws(PollFailure) -> [FoundFeed] {
        try await finder(nil).find(at: address.contains("://") ? address : "https://" + address)
    }

    /// Reads every feed that is not disabled, one after the other within each domain, and hands on what came of it.
    public func check(_ catalogue: SourceCatalogue, each: @escaping @Sendable (Feed, Verdict) -> Void) async {
        let feeds = catalogue.feeds.filter { $0.disabled == nil }
        let domains = Dictionary(grouping: feeds) { PollLoop.domain(of: $0, FeedState(feed: $0.id)) }
        await withTaskGroup(of: Void.self) { group in
            for feeds in domains.values {
                group.addTask {
                    for (index, feed) in feeds.enumerated() {
                        if index > 0 { try? await Task.sleep(for: spacing) }
                        each(feed, await verdict(on: feed))
                    }
                }
            }
        }
    }

    /// Ends the network's thread.
    public func close() async {
        await fetcher.shutDown(finishWithin: .zero)
    }

    private func verdict(on feed: Feed) async -> Verdict {
        do throws(PollFailure) {
            let found = try await finder(feed.allowsPrivateAddresses ? true : nil).find(at: feed.url)
            if let first = found.first, first.isTheAddressItself { return .good(first) }
            return found.isEmpty
                ? .failed(PollFailure(.notAFeed, "This is no feed, and none was found on the site."))
                : .page(found)
        } catch {
            return .failed(error)
        }
    }

    private func finder(_ allowsPrivateAddresses: Bool?) -> FeedFinder {
        FeedFinder(
            fetcher: fetcher, robots: robots, allowsPrivateAddresses: allowsPrivateAddresses,
            spacing: spacing,
            zone: zones.zone(named: nil))
    }
}
