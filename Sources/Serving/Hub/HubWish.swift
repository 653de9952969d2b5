// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing

/// A request to our hub, checked.
struct HubWish: Hashable, Sendable {
    var subscribes: Bool
    /// As the subscriber wrote it: it will compare.
    var topic: String
    var callback: String
    var secret: String?
    var lease: Duration

    /// Reads the form (W3C WebSub, 5.1); unknown parameters are ignored.
    static func read(
        _ form: [QueryParameter], site: PublicSite, configuration: HubConfiguration
    ) throws(HubRefusal) -> HubWish {
        let mode = form.value("hub.mode")
        guard mode == "subscribe" || mode == "unsubscribe" else {
            throw HubRefusal(
                "hub.mode must be subscribe or unsubscribe; this hub distributes its own editions only.")
        }
        guard let topic = form.value("hub.topic"), address(of: topic, site: site) != nil else {
            throw HubRefusal("hub.topic must be the address of an edition of ours, below \(site.base)/.")
        }
        guard let callback = form.value("hub.callback"), isUsable(callback) else {
            throw HubRefusal("hub.callback must be an absolute http or https address of at most 2048 bytes.")
        }
        let secret = form.value("hub.secret")
        guard (secret?.utf8.count ?? 0) < 200 else {
            throw HubRefusal("hub.secret must be shorter than 200 bytes.")
        }
        var lease = configuration.usualLease
        if let text = form.value("hub.lease_seconds"), !text.isEmpty {
            guard let seconds = Int64(text), seconds > 0 else {
                throw HubRefusal("hub.lease_seconds must be a positive number.")
            }
            let wished = Duration.seconds(min(seconds, 1_000_000_000))
            lease = min(max(wished, configuration.shortestLease), configuration.longestLease)
        }
        return HubWish(
            subscribes: mode == "subscribe", topic: topic, callback: callback,
            secret: secret?.isEmpty == false ? secret : nil, lease: lease)
    }

    /// The edition that a topic is; one that is not pushed is none.
    static func address(of topic: String, site: PublicSite) -> EditionAddress? {
        guard topic.hasPrefix(site.base + "/"), let target = RequestTarget(topic, prefix: site.prefix),
            let address = try? EditionAddress(target: target.text), address.key.isPushed
        else { return nil }
        return address
    }

    private static func isUsable(_ callback: String) -> Bool {
        let scheme = ["https://", "http://"].first { callback.lowercased().hasPrefix($0) }
        guard let scheme, callback.utf8.count <= 2048,
            callback.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return false }
        let rest = callback.dropFirst(scheme.count)
        return !rest.isEmpty && !"/?#:@".contains(rest.first ?? "/") && !callback.contains("#")
    }
}
