// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Logging
import NewsModel
import Serving

/// Subscribes at the hubs that publishers name, keeps the leases, and takes what they deliver (W3C WebSub).
///
/// A hub that accepts and never delivers does no harm: polls go on as before until deliveries have come, and
/// again when polls find what no delivery told.
struct PushSubscriber: Sendable {
    let ledger: PushLedger
    let register: FeedRegister
    let fetcher: any Fetching
    /// The address before the callback's last segment, with the slash.
    let base: String
    let now: @Sendable () -> Timestamp
    /// Random bytes, so many.
    let random: @Sendable (Int) -> [UInt8]
    /// Rouses whoever calls `keepUp`.
    let wake: WakeSignal
    /// Where deliveries go.
    let line: PushLine
    let logger: Logger

    /// Takes note of what a visit said, and of news that the hub had not told of.
    func heard(_ statement: HubStatement, from feed: Feed, new: Int) async throws {
        let moment = now()
        switch statement {
        case .silent: break
        case .withdrawn: try await ledger.change(feed.id) { $0.isWithdrawn = true }
        case .offers(let offer):
            if let known = ledger.subscription(of: feed.id), known.offer == offer {
                try await ledger.change(feed.id) { $0.isWithdrawn = false }
            } else {
                try await ledger.add(subscription(to: offer, of: feed, at: moment))
                wake.wake()
            }
        }
        if new > 0 {
            try await ledger.change(feed.id) { subscription in
                guard subscription.lastDelivery != nil, subscription.isActive(at: moment) else { return }
                subscription.misses = min(subscription.misses + 1, PushPolicy.toleratedMisses)
            }
        }
    }

    private func subscription(to offer: HubOffer, of feed: Feed, at moment: Timestamp) -> PushSubscription {
        PushSubscription(
            feed: feed.id, offer: offer, callback: Hexadecimal.encode(random(16)),
            secret: Self.isPrivate(offer.hub) ? Hexadecimal.encode(random(32)) : nil, nextAttempt: moment)
    }

    /// A secret is told over TLS only (section 5.1); the loopback interface carries nothing outside.
    private static func isPrivate(_ hub: String) -> Bool {
        hub.hasPrefix("https://") || hub.hasPrefix("http://127.0.0.1:") || hub.hasPrefix("http://[::1]:")
    }

    /// Asks every hub whose time has come, and forgets subscriptions whose feed is no more.
    ///
    /// - Returns: when to come again; nil when nothing is planned.
    func keepUp() async throws -> Timestamp? {
        var next: Timestamp?
        for subscription in ledger.all.sorted(by: { $0.nextAttempt < $1.nextAttempt }) {
            guard let feed = register.catalogue.feed(subscription.feed), feed.disabled == nil else {
                // The next delivery is answered with 410, which ends it at the hub.
                try await ledger.remove(subscription.feed)
                continue
            }
            guard !subscription.isWithdrawn else { continue }
            guard subscription.nextAttempt <= now() else {
                next = min(next ?? subscription.nextAttempt, subscription.nextAttempt)
                continue
            }
            try await ask(subscription, for: feed)
            if let later = ledger.subscription(of: feed.id)?.nextAttempt {
                next = min(next ?? later, later)
            }
        }
        return next
    }

    private func ask(_ subscription: PushSubscription, for feed: Feed) async throws {
        let moment = now()
        // Kept before it is sent: the hub may ask back before it answers, and after a crash of ours.
        try await ledger.change(feed.id) { PushPolicy.ask(&$0, now: moment) }
        let body = PushForm.subscribe(subscription, callback: base + subscription.callback)
        let result = await fetcher.fetch(
            FetchRequest(
                url: subscription.offer.hub, method: .post(body: body, contentType: PushForm.contentType),
                purpose: .exchange, maximumBody: 65_536,
                allowsPrivateAddresses: feed.allowsPrivateAddresses ? true : nil))
        guard case .failure(let failure) = result else { return }
        try await ledger.change(feed.id) { PushPolicy.refuse(&$0, until: failure.notBefore, now: moment) }
        logger.warning(
            "a hub did not take our subscription",
            metadata: [
                "feed": "\(feed.id)", "hub": "\(subscription.offer.hub)",
                "cause": "\(failure.cause.rawValue)",
                "message": "\(failure.message)",
            ])
    }
}
