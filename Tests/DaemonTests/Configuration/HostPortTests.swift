// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

@Suite struct HostPortTests {
    @Test(
        arguments: [
            ("127.0.0.1:80", true), ("127.9.9.9:80", true), ("[::1]:80", true), ("localhost:80", true),
            ("localhost-news.ma:80", false), ("127.example.com:80", false), ("127.1.2.3.example:80", false),
            ("10.0.0.1:80", false), ("[2001:db8::1]:80", false), ("127.0.0.256:80", false),
        ])
    func onlyThisMachinesOwnAddressesAreLoopback(text: String, isLoopback: Bool) {
        #expect(HostPort(text)?.isLoopback == isLoopback)
    }
}
