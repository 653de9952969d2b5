// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsText

/// Whether others can call us: subscribing with a callback that nobody reaches wastes a hub's time.
enum PublicReach {
    static func isPublic(_ address: String) -> Bool {
        guard let host = WebAddress.host(of: address)?.lowercased() else { return false }
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        if name.hasPrefix("[") || name.contains(":") || name.last?.isNumber == true {
            let bare = name.filter { $0 != "[" && $0 != "]" }
            return IPAddress(bare).map { !AddressGuard.isForbidden($0.bytes) } ?? false
        }
        guard name.contains("."), let last = name.split(separator: ".").last else { return false }
        return !reserved.contains(String(last))
    }

    /// Top-level names that are never public (RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of `internal`).
    private static let reserved: Set<String> = [
        "localhost", "local", "internal", "test", "invalid", "example", "lan", "home", "arpa", "onion",
    ]
}
