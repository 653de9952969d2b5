// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Every scalar key of the configuration, in the order of `config/berrah.yaml`.
enum Settings {
    static let all: [Setting] = [
        .required("listen", \.listen, .hostPort).fixed,
        .optional("admin_listen", \.adminListen, .hostPort).fixed,
        .required("public_url", \.publicURL, .publicAddress).fixed,
        .required("state", \.state, .text).fixed,
        .required("control", \.control, .text).fixed,
        .required("log_level", \.logLevel, .logLevel).fixed,
        .required("polling.interval", \.polling.interval, .duration(.zero ... .hours(8760))),
        .required("polling.min_interval", \.polling.minimumInterval, .duration(.zero ... .hours(8760))),
        .required("polling.max_interval", \.polling.maximumInterval, .duration(.zero ... .hours(8760))),
        .required("polling.concurrency", \.polling.concurrency, .count(1...1000)).fixed,
        .required("polling.per_host", \.polling.perHost, .count(1...100)),
        .required("polling.host_spacing", \.polling.hostSpacing, .duration(.zero ... .hours(1))),
        .required(
            "fetch.connect_timeout", \.fetch.connectTimeout, .duration(.milliseconds(10) ... .hours(1))
        ).fixed,
        .required("fetch.timeout", \.fetch.timeout, .duration(.milliseconds(10) ... .hours(1))).fixed,
        .required("fetch.max_body", \.fetch.maximumBody, .size).fixed,
        .required("fetch.max_redirects", \.fetch.maximumRedirects, .count(0...20)).fixed,
        .required("fetch.allow_private_addresses", \.fetch.allowsPrivateAddresses, .truth).fixed,
        .optional("fetch.proxy", \.fetch.proxy, .proxy).fixed,
        .optional("fetch.user_agent", \.fetch.userAgent, .headerText).fixed,
        .optional("fetch.contact", \.fetch.contact, .headerText).fixed,
        .required("fetch.robots", \.fetch.robots, .truth).fixed,
        .required("fetch.websub", \.fetch.webSub, .pushMode).fixed,
        .required("stories.window", \.stories.window, .duration(.hours(1) ... .hours(24 * 60))).fixed,
        .required("breaking.trusted_mark", \.breaking.trustedMark, .share),
        .required("breaking.owners", \.breaking.owners, .count(2...50)),
        .required("breaking.window", \.breaking.window, .duration(.minutes(1) ... .hours(24))),
        .required("breaking.max_age", \.breaking.maximumAge, .duration(.minutes(1) ... .hours(24 * 7))),
        .required("publish", \.publish, .extent),
        .required("retention.days", \.retention.days, .count(1...36500)),
        .required("retention.items_per_feed", \.retention.itemsPerFeed, .count(0...1_000_000)),
    ]

    static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

    /// Keys that hold lists; the environment cannot set them.
    static let lists: [ListSetting] = [
        ListSetting(
            "trusted_proxies", \.trustedProxies, isFixed: true, write: { $0.joined(separator: ", ") }),
        ListSetting("sources", \.sources, isFixed: false, write: { $0.joined(separator: ", ") }),
        ListSetting(
            "languages", \.languages, isFixed: true, write: { $0.map(\.text).joined(separator: ", ") }),
        ListSetting(
            "notify", \.notify, isFixed: true, write: { $0.map(\.description).joined(separator: ", ") }),
    ]
}
