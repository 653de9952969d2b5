// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import NewsText

/// Finds hub and topic: in the `Link` headers first, then in the document (W3C WebSub, section 4).
enum HubDiscovery {
    /// What an answer states; `document` is nil when its body was not read.
    static func statement(links: [LinkHeader], document: ParsedChannel?) -> HubStatement {
        let named = links.filter { $0.relation == "hub" }.map(\.url)
        let selves = links.filter { $0.relation == "self" }.map(\.url)
        if !named.isEmpty, !selves.isEmpty {
            return statement(hubs: named, selves: selves)
        }
        guard let document else { return .silent }
        // Plugins that send the hub as a header and write the address into the document are common.
        return statement(
            hubs: named.isEmpty ? document.hubs : named,
            selves: selves.isEmpty ? Self.selves(document) : selves)
    }

    /// The same for a web page, whose links stand in its head.
    static func statement(links: [LinkHeader], page: [UInt8], address: String) -> HubStatement {
        let header = statement(links: links, document: nil)
        guard header == .silent else { return header }
        let found = FeedDiscovery.hubs(inPage: page, base: address)
        return statement(hubs: found.hubs, selves: found.selves)
    }

    /// Exactly one topic, or nobody knows what to subscribe to.
    private static func statement(hubs: [String], selves: [String]) -> HubStatement {
        let hubs = hubs.filter(isUsable)
        guard Set(selves).count == 1, let topic = selves.first, isUsable(topic),
            let hub = hubs.first(where: { $0.hasPrefix("https://") }) ?? hubs.first
        else { return .withdrawn }
        return .offers(HubOffer(hub: hub, topic: topic))
    }

    private static func selves(_ document: ParsedChannel) -> [String] {
        let links = document.links.filter { $0.relation == "self" }.map(\.address)
        return links.isEmpty ? document.selfLink.map { [$0] } ?? [] : links
    }

    private static func isUsable(_ address: String) -> Bool {
        address.utf8.count <= 2000 && WebAddress.isHTTP(address)
    }
}
