// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The pause between two visits to one registrable domain.
///
/// A server sees one client, whichever feed it asks for: what one feed is configured with holds for all of its
/// domain, and the longest where several say something.
struct HostSpacing: Sendable {
    private let usual: Duration
    private var overrides: [String: Duration] = [:]

    /// - Parameter usual: of domains of which nobody says anything.
    init(_ feeds: some Sequence<(feed: Feed, state: FeedState)>, usual: Duration) {
        self.usual = usual
        for (feed, state) in feeds {
            guard let wish = feed.hostSpacing else { continue }
            let domain = PollLoop.domain(of: feed, state)
            overrides[domain] = max(overrides[domain] ?? .zero, wish)
        }
    }

    subscript(domain: String) -> Duration {
        overrides[domain] ?? usual
    }
}
