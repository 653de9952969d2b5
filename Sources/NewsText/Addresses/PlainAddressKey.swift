// SPDX-License-Identifier: Apache-2.0

/// The comparison key of an ordinary address in one pass: `http(s)`, a plain host, a path and no more.
///
/// Nearly every item's link is of this kind, and each is compared; what is not takes the long way.
enum PlainAddressKey {
    /// The key's bytes; nil when the address is not so plain.
    static func bytes(of address: Span<UInt8>) -> [UInt8]? {
        guard let start = WebAddress.schemeLength(address), start < address.count else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(address.count)
        var index = start
        while index < address.count, address[index] != UInt8(ascii: "/") {
            switch address[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"),
                UInt8(ascii: "."):
                result.append(address[index])
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                result.append(address[index] | 0x20)
            default:
                return nil
            }
            index += 1
        }
        guard !result.isEmpty, result.last != UInt8(ascii: ".") else { return nil }
        shortenHost(&result)
        guard appendPath(address, from: index, to: &result) else { return nil }
        if result.last == UInt8(ascii: "/") { result.removeLast() }
        let isMobile =
            result.suffix(4).elementsEqual("/amp".utf8) || result.suffix(9).elementsEqual(".amp.html".utf8)
        return isMobile ? nil : result
    }

    private static func appendPath(_ address: Span<UInt8>, from start: Int, to result: inout [UInt8]) -> Bool
    {
        var index = start
        while index < address.count {
            let byte = address[index]
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
                UInt8(ascii: "<"), UInt8(ascii: ">"):
                return false
            case UInt8(ascii: "/"):
                // Empty and dot segments, and those that may be written with escapes.
                let next = index + 1 < address.count ? address[index + 1] : 0
                if next == UInt8(ascii: "/") || next == UInt8(ascii: ".") { return false }
                result.append(byte)
            case UInt8(ascii: "%"):
                guard index + 2 < address.count, let high = AddressCleaning.hexValue(address[index + 1]),
                    let low = AddressCleaning.hexValue(address[index + 2]), high >= 8
                else { return false }
                result.append(high << 4 | low)
                index += 2
            default:
                result.append(byte)
            }
            index += 1
        }
        return true
    }

    /// Drops `www.` and its like, while two labels remain.
    private static func shortenHost(_ host: inout [UInt8]) {
        while let label = ["www.", "m.", "mobile.", "amp."].first(where: { host.starts(with: $0.utf8) }) {
            guard host.dropFirst(label.utf8.count).contains(UInt8(ascii: ".")) else { return }
            host.removeFirst(label.utf8.count)
        }
    }
}
