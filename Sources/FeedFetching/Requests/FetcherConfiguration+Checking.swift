// SPDX-License-Identifier: Apache-2.0

import Glibc

extension FetcherConfiguration {
    /// Refuses values by which nothing could be fetched, with the key that is wrong.
    func check() throws(FetcherStartFailure) {
        let positive: [(key: String, value: Bool)] = [
            ("polling.concurrency", concurrency > 0), ("fetch.max_body", maximumBody > 0),
            ("fetch.connect_timeout", connectTimeout > .zero), ("fetch.timeout", timeout > .zero),
        ]
        if let wrong = positive.first(where: { !$0.value }) {
            throw .configuration("\(wrong.key) must be more than nothing")
        }
        if let fault = RequestHeaderGuard.fault(name: "User-Agent", value: userAgent) {
            throw .configuration("fetch.user_agent: \(fault)")
        }
        if userAgent.isEmpty {
            throw .configuration("fetch.user_agent must say who is asking")
        }
        if let certificateFile, unsafe access(certificateFile, R_OK) != 0 {
            throw .configuration("the certificates in \(certificateFile) cannot be read")
        }
    }
}
