// SPDX-License-Identifier: Apache-2.0

/// One spelling for addresses that differ in percent-encoding alone (RFC 3986, section 6.2.2).
enum AddressSpelling {
    /// The path without empty segments, final slash and AMP suffix, percent-encoding made even.
    static func path(_ bytes: [UInt8]) -> [UInt8] {
        var segments = bytes.split(separator: UInt8(ascii: "/")).map { normalized(Array($0)) }
        if segments.count > 1, let last = segments.last, last.elementsEqual("amp".utf8) {
            segments.removeLast()
        } else if let last = segments.last, last.count > 9, last.suffix(9).elementsEqual(".amp.html".utf8) {
            segments[segments.count - 1] = Array(last.dropLast(9)) + Array(".html".utf8)
        }
        return segments.flatMap { [UInt8(ascii: "/")] + $0 }
    }

    /// Letters, digits, `-._~` and everything beyond ASCII decoded, other escapes in upper case.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = AddressCleaning.hexValue(bytes[index + 1]),
                let low = AddressCleaning.hexValue(bytes[index + 2])
            {
                let byte = high << 4 | low
                if byte >= 0x80 || isUnreserved(byte) {
                    result.append(byte)
                } else {
                    AddressCleaning.appendEscape(byte, to: &result)
                }
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The bytes as text; what is not UTF-8 is escaped again, lest two addresses become one.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var escaped: [UInt8] = []
        for byte in bytes {
            if byte < 0x80 { escaped.append(byte) } else { AddressCleaning.appendEscape(byte, to: &escaped) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
