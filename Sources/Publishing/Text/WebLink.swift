// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Which addresses of feeds may become links: http and https with a host, and nothing that a browser would run.
enum WebLink {
    /// The address as a URI (RFC 3986); nil for `javascript:`, `data:`, relative ones and the like.
    static func usable(_ address: String?) -> String? {
        guard let address else { return nil }
        let lowercased = address.prefix(8).lowercased()
        let scheme = ["https://", "http://"].first { lowercased.hasPrefix($0) }
        guard let scheme, let host = address.utf8.dropFirst(scheme.utf8.count).first, isHostStart(host),
            address.utf8.allSatisfy({ $0 >= 0x20 }), address == HarmlessText.strip(address)
        else { return nil }
        return PercentEncoding.complete(address)
    }

    private static func isHostStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: " "),
            UInt8(ascii: ":"), UInt8(ascii: "@"):
            false
        default: true
        }
    }
}
