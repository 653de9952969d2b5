// SPDX-License-Identifier: Apache-2.0

/// What browsers do to an address before they read it (WHATWG URL, basic parser).
enum AddressCleaning {
    /// Without surrounding blanks and controls, without tabs and line ends, blanks and quotes
    /// percent-encoded.
    static func clean(_ bytes: [UInt8]) -> [UInt8] {
        var trimmed = bytes[...]
        while let first = trimmed.first, first <= 0x20 { trimmed.removeFirst() }
        // A no-break space is what editors leave around a pasted address.
        while trimmed.starts(with: [0xC2, 0xA0]) { trimmed.removeFirst(2) }
        while true {
            if let last = trimmed.last, last <= 0x20 {
                trimmed.removeLast()
            } else if trimmed.suffix(2).elementsEqual([0xC2, 0xA0]) {
                trimmed.removeLast(2)
            } else {
                break
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(trimmed.count + 8)
        for byte in trimmed {
            switch byte {
            case 0x09, 0x0A, 0x0D:
                continue
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
                appendEscape(byte, to: &result)
            default:
                result.append(byte)
            }
        }
        return result
    }

    /// Appends `%XX` in upper case (RFC 3986, section 2.1).
    static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] {
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }

    /// The value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
