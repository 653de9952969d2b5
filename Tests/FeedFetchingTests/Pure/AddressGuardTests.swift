// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedFetching

@Suite struct AddressGuardTests {
    /// Both ends of every range, and what lies just beside them; nil may be visited.
    static let addresses: [(address: String, use: String?)] = [
        ("126.255.255.255", nil), ("127.0.0.0", "loopback"), ("127.255.255.255", "loopback"),
        ("128.0.0.0", nil),
        ("9.255.255.255", nil), ("10.0.0.0", "private"), ("10.255.255.255", "private"), ("11.0.0.0", nil),
        ("172.15.255.255", nil), ("172.16.0.0", "private"), ("172.31.255.255", "private"),
        ("172.32.0.0", nil),
        ("192.167.255.255", nil), ("192.168.0.0", "private"), ("192.168.255.255", "private"),
        ("192.169.0.0", nil),
        ("169.253.255.255", nil), ("169.254.0.0", "link-local"), ("169.254.169.254", "link-local"),
        ("169.254.255.255", "link-local"), ("169.255.0.0", nil),
        ("100.63.255.255", nil), ("100.64.0.0", "shared"), ("100.127.255.255", "shared"),
        ("100.128.0.0", nil),
        ("0.0.0.0", "unspecified"), ("0.255.255.255", "unspecified"), ("1.0.0.0", nil),
        ("191.255.255.255", nil), ("192.0.0.0", "protocol"), ("192.0.0.255", "protocol"), ("192.0.1.0", nil),
        ("192.0.2.0", "documentation"), ("192.0.2.255", "documentation"), ("192.0.3.0", nil),
        ("198.51.99.255", nil), ("198.51.100.7", "documentation"), ("198.51.101.0", nil),
        ("203.0.112.255", nil), ("203.0.113.9", "documentation"), ("203.0.114.0", nil),
        ("192.88.98.255", nil), ("192.88.99.1", "6to4"), ("192.88.100.0", nil),
        ("198.17.255.255", nil), ("198.18.0.0", "benchmarking"), ("198.19.255.255", "benchmarking"),
        ("198.20.0.0", nil),
        ("223.255.255.255", nil), ("224.0.0.0", "multicast"), ("239.255.255.255", "multicast"),
        ("240.0.0.0", "reserved"), ("255.255.255.255", "reserved"),
        ("8.8.8.8", nil), ("196.200.131.104", nil),
        ("::", "unspecified"), ("::1", "loopback"), ("::2", "IPv4-compatible"),
        ("::127.0.0.1", "IPv4-compatible"),
        ("::ffff:8.8.8.8", "IPv4-mapped"), ("::ffff:127.0.0.1", "IPv4-mapped"), ("::1:0:0", "outside"),
        ("64:ff9b::8.8.8.8", nil), ("64:ff9b::127.0.0.1", "loopback, translated"),
        ("64:ff9b::a00:1", "private, translated"), ("64:ff9b::a9fe:a9fe", "link-local"),
        ("64:ff9b:1::1", "local translation"), ("64:ff9b:2::1", "outside"), ("100::1", "outside"),
        ("1fff:ffff::1", "outside"), ("2001::1", "protocol"),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"), ("2001:1ff:ffff::1", "protocol"),
        ("2001:200::1", nil),
        ("2001:db7:ffff::1", nil), ("2001:db8::1", "documentation"), ("2001:db9::1", nil),
        ("2001:4860:4860::8888", nil), ("2001:ffff::1", nil), ("2002::1", "6to4"),
        ("2002:808:808::1", "6to4"),
        ("2003::1", nil), ("2606:4700::1111", nil), ("2a00:1450:4006::1", nil),
        ("3ffe::1", nil), ("3fff::1", "documentation"), ("3fff:fff:ffff::1", "documentation"),
        ("3fff:1000::1", nil),
        ("4000::1", "outside"), ("5f00::1", "outside"), ("fbff::1", "outside"), ("fc00::1", "private"),
        ("fdff:ffff::1", "private"), ("fe00::1", "outside"), ("fe80::1", "link-local"),
        ("febf::1", "link-local"),
        ("fec0::1", "site-local"), ("feff::1", "site-local"), ("ff00::", "multicast"),
        ("ff02::1", "multicast"),
    ]

    @Test("what an address is for, and whether it may be visited", arguments: addresses)
    func use(_ text: String, _ use: String?) throws {
        let bytes = try #require(IPAddress(text)).bytes
        let found = AddressGuard.use(of: bytes)
        #expect((found == nil) == (use == nil))
        #expect(found?.contains(use ?? "") ?? true, "\(found ?? "")")
        #expect(AddressGuard.isForbidden(bytes) == (use != nil))
        #expect(AddressGuard.isForbidden(host: text) == (use != nil))
    }

    @Test("anything that is no address is refused, and a name is left to its addresses")
    func fallsClosed() {
        #expect(AddressGuard.isForbidden([]))
        #expect(AddressGuard.isForbidden([8, 8, 8]))
        #expect(AddressGuard.isForbidden([UInt8](repeating: 32, count: 17)))
        #expect(!AddressGuard.isForbidden(host: "localhost"))
        #expect(AddressRange("nonsense", "x").contains([8, 8, 8, 8]))
    }

    @Test(
        "addresses are read as RFC 4291 writes them",
        arguments: [
            ("::", "00000000000000000000000000000000"), ("1::", "00010000000000000000000000000000"),
            ("::1.2.3.4", "00000000000000000000000001020304"),
            ("[2001:DB8::a]", "20010db800000000000000000000000a"),
            ("fe80::1%eth0", "fe800000000000000000000000000001"),
            ("1:2:3:4:5:6:7:8", "00010002000300040005000600070008"),
            ("192.0.2.255", "c00002ff"),
        ])
    func reading(_ text: String, _ hex: String) {
        let bytes = IPAddress(text)?.bytes ?? []
        #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hex)
    }

    @Test(
        "what is no address is a name",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.a", "1..2.3", "hespress.com", ":", ":::", "1::2::3",
            "1:2:3",
            "12345::", "g::1", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "::1.2.3", "+1.2.3.4", "1.2.3.4 ",
            "::-1",
        ])
    func names(_ text: String) {
        #expect(IPAddress(text) == nil)
    }
}
