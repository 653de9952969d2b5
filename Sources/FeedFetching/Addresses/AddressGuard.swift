// SPDX-License-Identifier: Apache-2.0

/// Refuses addresses that no publisher's server has: an aggregator that fetches whatever a feed or a
/// subscriber names must not become a way into its operator's network.
///
/// It judges bytes as they are about to be connected to, never names: a name may resolve to anything. The
/// blocks are those of the IANA special-purpose registries (RFC 6890 and its updates), multicast, and every
/// form that hides an IPv4 address inside an IPv6 one.
public enum AddressGuard {
    /// Whether the address, four or sixteen bytes in network order, may not be visited; true for any other
    /// length.
    public static func isForbidden(_ bytes: [UInt8]) -> Bool {
        use(of: bytes) != nil
    }

    /// Whether a literal address may not be visited; false for a name, which is judged once it is resolved.
    public static func isForbidden(host: String) -> Bool {
        IPAddress(host).map { isForbidden($0.bytes) } ?? false
    }

    /// What a forbidden address is for, such as `loopback`; nil for a public one.
    public static func use(of bytes: [UInt8]) -> String? {
        switch bytes.count {
        case 4:
            return four.first { $0.contains(bytes) }?.use
        case 16:
            if let range = six.first(where: { $0.contains(bytes) }) {
                return range.use
            }
            // On networks without IPv4 every publisher of the IPv4 internet has such an address, so that only
            // the address inside decides (RFC 6052, 2.1).
            if translated.contains(bytes) {
                return use(of: Array(bytes[12...])).map { "\($0), translated" }
            }
            return unicast.contains(bytes) ? nil : "outside global unicast"
        default:
            return "no internet address"
        }
    }

    private static let four = [
        AddressRange("127.0.0.0/8", "loopback"),
        AddressRange("10.0.0.0/8", "private"),
        AddressRange("172.16.0.0/12", "private"),
        AddressRange("192.168.0.0/16", "private"),
        AddressRange("169.254.0.0/16", "link-local, with the metadata services of clouds"),
        AddressRange("100.64.0.0/10", "shared by a carrier’s customers"),
        AddressRange("0.0.0.0/8", "unspecified"),
        AddressRange("192.0.0.0/24", "protocol assignments"),
        AddressRange("192.0.2.0/24", "documentation"),
        AddressRange("198.51.100.0/24", "documentation"),
        AddressRange("203.0.113.0/24", "documentation"),
        AddressRange("192.88.99.0/24", "6to4 relay"),
        AddressRange("198.18.0.0/15", "benchmarking"),
        AddressRange("224.0.0.0/4", "multicast"),
        AddressRange("240.0.0.0/4", "reserved"),
    ]

    private static let six = [
        AddressRange("::1/128", "loopback"),
        AddressRange("::/128", "unspecified"),
        AddressRange("::ffff:0:0/96", "IPv4-mapped"),
        AddressRange("::/96", "IPv4-compatible"),
        AddressRange("64:ff9b:1::/48", "local translation"),
        AddressRange("fc00::/7", "private"),
        AddressRange("fe80::/10", "link-local"),
        AddressRange("fec0::/10", "site-local"),
        AddressRange("ff00::/8", "multicast"),
        AddressRange("2002::/16", "6to4"),
        AddressRange("2001::/23", "protocol assignments, Teredo among them"),
        AddressRange("2001:db8::/32", "documentation"),
        AddressRange("3fff::/20", "documentation"),
    ]

    private static let translated = AddressRange("64:ff9b::/96", "translated")
    private static let unicast = AddressRange("2000::/3", "global unicast")
}
