// SPDX-License-Identifier: Apache-2.0

/// What browsers do to an address before they read it (WHATWG URL, basic parser).
enum AddressCleaning {
    /// Without surrounding blanks, controls and invisible characters, without tabs and line ends, blanks and
    /// quotes percent-encoded.
    static func clean(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy(staysAsItIs) { return bytes }
        var trimmed = bytes[...]
        while let length = (1...3).first(where: { isBlank(trimmed.prefix($0)) }) {
            trimmed.removeFirst(length)
        }
        while let length = (1...3).first(where: { isBlank(trimmed.suffix($0)) }) {
            trimmed.removeLast(length)
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

    /// ASCII that is neither blank nor encoded.
    private static func staysAsItIs(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">")
    }

    /// Whether the address ends in an invisible character.
    static func endsBlank(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        guard count >= 3, bytes[count - 1] >= 0x80 else { return false }
        return isBlank([bytes[count - 2], bytes[count - 1]])
            || isBlank([bytes[count - 3], bytes[count - 2], bytes[count - 1]])
    }

    /// One blank or control, or one character that editors leave around a pasted address unseen: a no-break space,
    /// a byte order mark, a joiner, a mark of direction.
    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch bytes.count {
        case 1: bytes[bytes.startIndex] <= 0x20
        case 2, 3: invisible.contains { $0.elementsEqual(bytes) }
        default: false
        }
    }

    private static let invisible: [[UInt8]] = [
        "\u{A0}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}",
        "\u{2029}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}",
        "\u{2067}",
        "\u{2068}", "\u{2069}", "\u{FEFF}",
    ].map { Array($0.utf8) }

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
