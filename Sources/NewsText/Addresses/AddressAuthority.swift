// SPDX-License-Identifier: Apache-2.0

/// The authority of an address, `user@host:port`, taken apart (RFC 3986, section 3.2).
struct AddressAuthority {
    /// As written, without brackets.
    var host: [UInt8]
    /// Digits; nil when none are written.
    var port: [UInt8]?

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        if let sign = rest.lastIndex(of: UInt8(ascii: "@")) {
            rest = rest[(sign + 1)...]
        }
        if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
            host = Array(rest[(rest.startIndex + 1)..<end])
            rest = rest[(end + 1)...]
            port = rest.first == UInt8(ascii: ":") && rest.count > 1 ? Array(rest.dropFirst()) : nil
            return
        }
        guard let colon = rest.lastIndex(of: UInt8(ascii: ":")) else {
            host = Array(rest)
            return
        }
        host = Array(rest[..<colon])
        let digits = Array(rest[(colon + 1)...])
        port = digits.isEmpty ? nil : digits
    }
}
