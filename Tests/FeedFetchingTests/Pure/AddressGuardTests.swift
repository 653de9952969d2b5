// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedFetching

@Suite struct AddressGuardTests {
    @Test(
        "addresses that no publisher has",
        arguments: [
            "127.0.0.1", "127.255.255.255", "10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254", "100.64.0.0", "100.127.255.255", "0.0.0.0", "0.1.2.3", "192.0.0.8",
            "192.0.2.1",
            "198.51.100.7", "203.0.113.9", "198.18.0.1", "198.19.255.255", "192.88.99.1", "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::127.0.0.1",
            "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::",
            "2002:808:808::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:10::1", "2001:db8::1",
            "3fff::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "100::1", "5f00::1",
            "4000::1",
        ])
    func forbidden(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressGuard.isForbidden(address.bytes))
        #expect(AddressGuard.isForbidden(host: text))
    }

    @Test(
        "addresses just beside them",
        arguments: [
            "8.8.8.8", "126.255.255.255", "128.0.0.0", "9.255.255.255", "11.0.0.0", "172.15.255.255",
            "172.32.0.0",
            "192.167.255.255", "192.169.0.0", "169.253.255.255", "169.255.0.0", "100.63.255.255",
            "100.128.0.0",
            "1.0.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "196.200.131.104",
            "2606:4700::1111",
            "2a00:1450:4006::1", "2001:200::1", "2001:4860:4860::8888", "2003::1", "3ffe::1",
            "64:ff9b::808:808",
        ])
    func permitted(_ text: String) throws {
        #expect(!AddressGuard.isForbidden(try #require(IPAddress(text)).bytes))
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
