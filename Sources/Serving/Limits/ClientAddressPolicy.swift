// SPDX-License-Identifier: Apache-2.0

/// Who is asking, when proxies may stand between.
struct ClientAddressPolicy: Sendable {
    let trustedProxies: [AddressRange]

    /// The address that limits count for; nil for our own machine, which has none.
    ///
    /// `X-Forwarded-For` grows to the right, one address a proxy; anyone can write its left part. So it is
    /// read from the right for as long as the writer is trusted, and the first stranger is the client.
    func client(peer: IPAddress?, forwardedFor: some Sequence<String>) -> IPAddress? {
        guard let peer else { return nil }
        guard isTrusted(peer) else { return peer.isLoopback ? nil : peer }
        var client = peer
        let hops = forwardedFor.flatMap { $0.split(separator: ",") }
        for hop in hops.reversed() {
            guard let address = Self.address(inHop: hop.trimmed) else { break }
            client = address
            guard isTrusted(address) else { return address }
        }
        return client.isLoopback ? nil : client
    }

    /// Whose connections are counted; nil for our own machine and for proxies, which connect on behalf of many.
    func holder(peer: IPAddress?) -> IPAddress? {
        peer.flatMap { $0.isLoopback || isTrusted($0) ? nil : $0 }
    }

    var trustsAnyone: Bool { !trustedProxies.isEmpty }

    private func isTrusted(_ address: IPAddress) -> Bool {
        trustedProxies.contains { $0.contains(address) }
    }

    /// Some proxies write a port behind it, and brackets around IPv6.
    private static func address(inHop hop: Substring) -> IPAddress? {
        if hop.hasPrefix("[") {
            return IPAddress(hop.dropFirst().prefix { $0 != "]" })
        }
        if let colon = hop.firstIndex(of: ":"), hop.lastIndex(of: ":") == colon {
            return IPAddress(hop[..<colon])
        }
        return IPAddress(hop)
    }
}
