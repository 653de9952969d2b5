// SPDX-License-Identifier: Apache-2.0

/// One article, many spellings of its address: what readers are given, and what is compared.
public enum CanonicalAddress {
    /// The address without tracking parameters; byte for byte as written when it has none.
    public static func publishable(_ address: String) -> String {
        let bytes = address.utf8.span
        var hasTail = false
        for index in bytes.indices
        where bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: "#") {
            hasTail = true
            break
        }
        guard hasTail, WebAddress.isHTTP(address),
            var parts = AddressParts(absolute: AddressCleaning.clean(Array(address.utf8)))
        else { return address }
        let host = hostText(parts)
        let query = parts.query.map { AddressQuery($0) }
        let fragment = parts.fragment.map { AddressQuery($0) }
        let keptQuery = query?.withoutTracking(host: host)
        let dropsFragment = fragment.map { $0.isTrackingAlone(host: host) } ?? false
        guard keptQuery != query || dropsFragment else { return address }
        if let keptQuery, keptQuery != query {
            parts.query = keptQuery.pairs.isEmpty ? nil : keptQuery.bytes
        }
        if dropsFragment { parts.fragment = nil }
        return parts.text
    }

    /// The spelling under which two addresses of one page are equal; nil for what is not http.
    ///
    /// Without scheme, `www.`/`m.`/`amp.`, default port, tracking, fragment, final slash and AMP marks, with
    /// sorted parameters and one percent-encoding. Hosts that name a language (`fr.`, `en.`, `ar.`, `es.`)
    /// stay: they are other editions.
    public static func key(_ address: String) -> String? {
        if let bytes = PlainAddressKey.bytes(of: address.utf8.span) { return AddressSpelling.text(bytes) }
        return composedKey(address)
    }

    /// The long way to the same key.
    static func composedKey(_ address: String) -> String? {
        guard let parts = AddressParts(absolute: AddressCleaning.clean(Array(address.utf8))),
            AddressParts.isWeb(parts.scheme), let authority = parts.authority
        else { return nil }
        let host = hostText(parts)
        var bytes = Array(shortHost(host).utf8)
        if let port = AddressAuthority(authority).port, !port.elementsEqual("80".utf8),
            !port.elementsEqual("443".utf8)
        {
            bytes += [UInt8(ascii: ":")] + port
        }
        bytes += AddressSpelling.path(parts.path)
        if let query = parts.query.map({ AddressQuery($0).comparable(host: host) }), !query.isEmpty {
            bytes += [UInt8(ascii: "?")] + query
        }
        return AddressSpelling.text(bytes)
    }

    private static func hostText(_ parts: AddressParts) -> String {
        var host = String(decoding: AddressAuthority(parts.authority ?? []).host, as: UTF8.self).lowercased()
        if host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
        return host
    }

    /// Without the labels that name a device, while two labels remain.
    private static func shortHost(_ host: String) -> Substring {
        var rest = host[...]
        while let label = ["www.", "m.", "mobile.", "amp."].first(where: { rest.hasPrefix($0) }) {
            let shorter = rest.dropFirst(label.count)
            guard shorter.contains(".") else { break }
            rest = shorter
        }
        return rest
    }
}
