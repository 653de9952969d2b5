// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Serving

@Suite struct ClientAddressTests {
    @Test(arguments: [
        ("127.0.0.1", "::ffff:127.0.0.1"), ("2001:db8::1", "2001:0db8:0:0:0:0:0:1"),
        ("::", "0:0:0:0:0:0:0:0"),
        ("fe80::1%eth0", "fe80::1"), ("::ffff:c000:0201", "192.0.2.1"), ("1::", "1:0:0:0:0:0:0:0"),
    ])
    func `two spellings are one address`(first: String, second: String) {
        let address = IPAddress(first)
        #expect(address != nil)
        #expect(address == IPAddress(second))
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.256", "1.2.3.4.5", "01234.1.1.1", "::1::", "1:2:3", "1:2:3:4:5:6:7:8:9", "g::",
        "12345::",
        "1:2:3:4:5:6:7::8", "localhost", "-1.2.3.4", "+1::", "::1.2.3",
    ])
    func `refuses what is no address`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("192.0.2.7", "192.0.2.7", true),
        ("192.0.2.7", "192.0.2.8", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
        ("2001:db8::/32", "2001:db9::", false),
        ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "2001:db8::1", false), ("::/0", "2001:db8::1", true),
        ("fd00::/65", "fd00::8000:0:0:1", false), ("fd00::/64", "fd00::8000:0:0:1", true),
    ])
    func `a block holds its addresses`(block: String, address: String, isInside: Bool) throws {
        let range = try #require(AddressRange(block))
        #expect(range.contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "proxy", "10.0.0.0/8/8"])
    func `refuses what is no block`(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test(
        arguments: [
            // Nobody trusted: what a stranger writes counts for nothing.
            ("198.51.100.7", ["203.0.113.5"], [], "198.51.100.7"),
            ("10.0.0.1", ["203.0.113.5"], ["10.0.0.0/8"], "203.0.113.5"),
            // The client wrote the left part itself.
            ("10.0.0.1", ["1.2.3.4, 203.0.113.5"], ["10.0.0.0/8"], "203.0.113.5"),
            ("10.0.0.1", ["1.2.3.4", "203.0.113.5, 10.0.0.2"], ["10.0.0.0/8"], "203.0.113.5"),
            ("10.0.0.1", [], ["10.0.0.0/8"], "10.0.0.1"),
            ("10.0.0.1", ["unknown"], ["10.0.0.0/8"], "10.0.0.1"),
            ("10.0.0.1", ["203.0.113.5:4711"], ["10.0.0.0/8"], "203.0.113.5"),
            ("10.0.0.1", ["[2001:db8::7]:4711"], ["10.0.0.0/8"], "2001:db8::7"),
            ("127.0.0.1", [], [], nil), ("127.0.0.1", ["203.0.113.5"], [], nil),
            ("127.0.0.1", ["203.0.113.5"], ["127.0.0.1"], "203.0.113.5"), ("::1", [], ["::1"], nil),
        ] as [(String, [String], [String], String?)])
    func `the client is the first stranger from the right`(
        peer: String, forwarded: [String], trusted: [String], client: String?
    ) {
        let policy = ClientAddressPolicy(trustedProxies: trusted.map { AddressRange($0)! })
        #expect(
            policy.client(peer: IPAddress(peer), forwardedFor: forwarded) == client.map { IPAddress($0)! })
    }
}
