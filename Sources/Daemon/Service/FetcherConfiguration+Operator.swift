// SPDX-License-Identifier: Apache-2.0

import FeedFetching

extension FetcherConfiguration {
    /// What the operator's file says of the network.
    init(_ configuration: Configuration) {
        let fetch = configuration.fetch
        self.init(
            concurrency: configuration.polling.concurrency, connectTimeout: fetch.connectTimeout,
            timeout: fetch.timeout, maximumBody: fetch.maximumBody, maximumRedirects: fetch.maximumRedirects,
            allowsPrivateAddresses: fetch.allowsPrivateAddresses, proxy: fetch.proxy,
            userAgent: fetch.userAgent ?? Self.userAgent(configuration))
    }

    /// For what we send to others: WebSub deliveries and notices. The same guard, fewer at once.
    static func messenger(_ configuration: Configuration) -> FetcherConfiguration {
        var messenger = FetcherConfiguration(configuration)
        messenger.concurrency = 32
        messenger.maximumWaiting = 1024
        return messenger
    }

    /// Who we are and where to complain: `Berrah/1.0.0 (+https://example.org; news@example.org)`.
    private static func userAgent(_ configuration: Configuration) -> String {
        let contact = configuration.fetch.contact.map { "; \($0)" } ?? ""
        return "Berrah/\(BerrahVersion.text) (+\(configuration.publicURL)\(contact))"
    }
}
