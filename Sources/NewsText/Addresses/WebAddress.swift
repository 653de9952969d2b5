// SPDX-License-Identifier: Apache-2.0

/// Web addresses as feeds write them: RFC 3986 resolution with the leniency that browsers have (WHATWG URL).
///
/// White space and invisible marks around an address and line ends inside it vanish, backslashes count as slashes after `http:`,
/// blanks become `%20`. Everything else stays as written, raw Arabic letters included: an address is also an
/// identity.
public enum WebAddress {
    /// The absolute address that `reference` means beside `base`; nil when it cannot be made absolute.
    ///
    /// An absolute reference needs no base and comes back as written but for the leniency above.
    public static func resolve(_ reference: String, against base: String?) -> String? {
        if isClean(reference.utf8.span) { return reference }
        let bytes = AddressCleaning.clean(Array(reference.utf8))
        guard let base, let baseParts = AddressParts(absolute: AddressCleaning.clean(Array(base.utf8))) else {
            return AddressParts(absolute: bytes)?.text
        }
        return baseParts.resolving(bytes)?.text
    }

    /// Whether the address is absolute, `http` or `https`, and names a host.
    public static func isHTTP(_ address: String) -> Bool {
        let bytes = address.utf8.span
        guard let start = schemeLength(bytes), start < bytes.count else { return false }
        return ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":")].contains(
            bytes[start])
    }

    /// The host in lower case, without user, port and the brackets of an IPv6 address; nil when none is
    /// named.
    public static func host(of address: String) -> String? {
        if let host = plainHost(of: address.utf8.span) { return String(decoding: host, as: UTF8.self) }
        guard let authority = AddressParts(absolute: AddressCleaning.clean(Array(address.utf8)))?.authority
        else {
            return nil
        }
        let host = AddressAuthority(authority).host
        return host.isEmpty ? nil : String(decoding: host, as: UTF8.self).lowercased()
    }

    /// Of an ordinary address: letters, digits, hyphens and dots up to the path. nil leaves it to the long way.
    private static func plainHost(of address: Span<UInt8>) -> [UInt8]? {
        guard let start = schemeLength(address) else { return nil }
        var host: [UInt8] = []
        var index = start
        while index < address.count, address[index] != UInt8(ascii: "/") {
            switch address[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                host.append(address[index])
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): host.append(address[index] | 0x20)
            default: return nil
            }
            index += 1
        }
        return host.isEmpty ? nil : host
    }

    /// The length of `http://` or `https://` in any case at the start of the bytes.
    static func schemeLength(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 7, bytes[0] | 0x20 == UInt8(ascii: "h"), bytes[1] | 0x20 == UInt8(ascii: "t"),
            bytes[2] | 0x20 == UInt8(ascii: "t"), bytes[3] | 0x20 == UInt8(ascii: "p")
        else { return nil }
        let colon = bytes[4] | 0x20 == UInt8(ascii: "s") ? 5 : 4
        guard bytes.count > colon + 2, bytes[colon] == UInt8(ascii: ":"),
            bytes[colon + 1] == UInt8(ascii: "/"),
            bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        return colon + 3
    }

    /// Whether resolution would change nothing: the case of nearly every link, told without a copy.
    private static func isClean(_ bytes: Span<UInt8>) -> Bool {
        guard let start = schemeLength(bytes), start < bytes.count, bytes[0] == UInt8(ascii: "h"),
            bytes[start] != UInt8(ascii: "/"), !AddressCleaning.endsBlank(bytes)
        else { return false }
        var index = start
        var isPath = true
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"):
                return false
            case UInt8(ascii: "?"), UInt8(ascii: "#"):
                if index == start { return false }
                isPath = false
            case UInt8(ascii: "/") where isPath:
                // A dot segment, or the second scheme of `http://http://…`: let the long way see to it.
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ".") { return false }
                if index + 3 < bytes.count, bytes[index + 1] == UInt8(ascii: "%"),
                    bytes[index + 2] == UInt8(ascii: "2"), bytes[index + 3] | 0x20 == UInt8(ascii: "e")
                {
                    return false
                }
                if bytes[index - 1] == UInt8(ascii: ":") { return false }
            default:
                break
            }
            index += 1
        }
        return true
    }
}
