// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct PortGuardTests {
    @Test(
        "ports of other protocols, and those beside them",
        arguments: [
            (0, true), (1, true), (2, false), (22, true), (25, true), (80, false), (443, false), (465, true),
            (587, true),
            (993, true), (2049, true), (6000, true), (6001, false), (6667, true), (8080, false),
            (8443, false), (10080, true),
            (65535, false),
        ])
    func ports(_ port: Int, _ isRefused: Bool) {
        #expect((PortGuard.use(of: port) != nil) == isRefused)
    }

    @Test("a stranger’s address has no such port; a feed’s own is the operator’s business")
    func firstAddress() async throws {
        let fetcher = try FeedFetcher.hasty()
        let url = "http://127.0.0.1:25/callback"
        #expect(await fetcher.fetch(FetchRequest(url: url, purpose: .exchange)).cause == "blocked-address")
        #expect(await fetcher.fetch(FetchRequest(url: url)).cause != "blocked-address")
    }
}
