// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel
import Serving

extension PushSubscriber: CallbackReceiver {
    /// The hub asks whether it was really us (section 5.3); any subscription but the one that we asked for is denied.
    func verify(callback: String, query: [QueryParameter]) async -> String? {
        func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
        guard let subscription = ledger.subscription(callback: callback),
            value("hub.topic") == subscription.offer.topic
        else { return nil }
        let moment = now()
        switch value("hub.mode") {
        case "subscribe":
            guard [.asked, .active].contains(subscription.standing), !subscription.isWithdrawn,
                let challenge = value("hub.challenge"), !challenge.isEmpty, challenge.utf8.count <= 4096
            else { return nil }
            let seconds = value("hub.lease_seconds").flatMap { Int($0) }
            return await keep(subscription) {
                PushPolicy.confirm(&$0, seconds: seconds, now: moment)
            } ? challenge : nil
        case "denied":
            _ = await keep(subscription) { PushPolicy.deny(&$0, now: moment) }
            logger.notice(
                "a hub denies our subscription",
                metadata: ["feed": "\(subscription.feed)", "reason": "\(value("hub.reason") ?? "")"])
            return ""
        default:
            // We never ask to be unsubscribed: whoever does is not us.
            return nil
        }
    }

    func expects(callback: String) async -> Bool {
        active(callback, at: now()) != nil
    }

    private func active(_ callback: String, at moment: Timestamp) -> PushSubscription? {
        guard let subscription = ledger.subscription(callback: callback), subscription.isActive(at: moment),
            !subscription.isWithdrawn
        else { return nil }
        return subscription
    }

    /// Everything is thanked for alike, so that a forger learns nothing; only what is proven is used.
    func receive(callback: String, delivery: PushedDocument) async -> Bool {
        let moment = now()
        guard let subscription = active(callback, at: moment) else { return false }
        guard let secret = subscription.secret else {
            // Nobody signed it, so that it proves nothing but that somebody knows the callback: we look ourselves.
            // Once a minute, for it may be anybody.
            guard subscription.lastDelivery.map({ moment - $0 >= .minutes(1) }) ?? true else { return true }
            _ = await keep(subscription) {
                $0.lastDelivery = moment
                $0.misses = 0
            }
            await line.deliver(subscription.feed, nil)
            return true
        }
        guard DeliverySignature.isValid(delivery.signature, of: delivery.body, secret: secret) else {
            logger.warning(
                "a delivery without a valid signature was dropped", metadata: ["feed": "\(subscription.feed)"]
            )
            return true
        }
        _ = await keep(subscription) {
            $0.lastDelivery = moment
            $0.misses = 0
        }
        await line.deliver(subscription.feed, delivery)
        return true
    }

    private func keep(
        _ subscription: PushSubscription, _ change: @Sendable (inout PushSubscription) -> Void
    ) async -> Bool {
        do {
            try await ledger.change(subscription.feed, change)
            return true
        } catch {
            logger.error(
                "a subscription could not be kept",
                metadata: ["feed": "\(subscription.feed)", "reason": "\(error)"])
            return false
        }
    }
}
