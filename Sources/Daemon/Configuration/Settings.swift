// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Every scalar key of the configuration, in the order of `config/berrah.yaml`.
enum Settings {
    static let all: [Setting] = [
        .required("listen", \.listen, .hostPort),
        .optional("admin_listen", \.adminListen, .hostPort),
        .required("public_url", \.publicURL, .address),
        .required("state", \.state, .text),
        .required("control", \.control, .text),
        .required("polling.interval", \.polling.interval, .duration),
        .required("polling.min_interval", \.polling.minimumInterval, .duration),
        .required("polling.max_interval", \.polling.maximumInterval, .duration),
        .required("polling.concurrency", \.polling.concurrency, .count(1...1000)),
        .required("polling.per_host", \.polling.perHost, .count(1...100)),
        .required("polling.host_spacing", \.polling.hostSpacing, .duration),
        .required("fetch.connect_timeout", \.fetch.connectTimeout, .duration),
        .required("fetch.timeout", \.fetch.timeout, .duration),
        .required("fetch.max_body", \.fetch.maximumBody, .size),
        .required("fetch.max_redirects", \.fetch.maximumRedirects, .count(0...20)),
        .required("fetch.allow_private_addresses", \.fetch.allowsPrivateAddresses, .truth),
        .optional("fetch.proxy", \.fetch.proxy, .proxy),
        .optional("fetch.user_agent", \.fetch.userAgent, .text),
        .optional("fetch.contact", \.fetch.contact, .text),
        .required("fetch.robots", \.fetch.robots, .truth),
        .required("fetch.websub", \.fetch.webSub, .pushMode),
        .required("stories.window", \.stories.window, .duration),
        .required("breaking.trusted_mark", \.breaking.trustedMark, .share),
        .required("breaking.owners", \.breaking.owners, .count(2...50)),
        .required("breaking.window", \.breaking.window, .duration),
        .required("breaking.max_age", \.breaking.maximumAge, .duration),
        .required("publish", \.publish, .extent),
        .required("retention.days", \.retention.days, .count(1...36500)),
        .required("retention.items_per_feed", \.retention.itemsPerFeed, .count(0...1_000_000)),
    ]

    static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

    /// Keys that hold lists; the environment cannot set them.
    static let lists = ["trusted_proxies", "sources", "languages", "notify"]
}
