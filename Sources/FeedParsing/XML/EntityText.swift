// SPDX-License-Identifier: Apache-2.0

/// Decodes character and entity references in XML text.
enum EntityText {
    /// - Parameters:
    ///   - named: the replacement of an entity that XML does not define.
    ///   - isStrict: fail instead of leaving what is unknown as it stands.
    /// - Returns: nil only when strict.
    static func decode(
        _ bytes: ArraySlice<UInt8>, named: (ArraySlice<UInt8>) -> [UInt8]?, isStrict: Bool = false
    ) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte != UInt8(ascii: "&") {
                // Control characters, which XML has no place for.
                if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                    text.append(byte)
                }
                index += 1
                continue
            }
            if let (end, replacement) = reference(bytes, at: index, named: named) {
                text.append(contentsOf: replacement)
                index = end
            } else if isStrict {
                return nil
            } else {
                text.append(byte)
                index += 1
            }
        }
        return text
    }

    private static func reference(
        _ bytes: ArraySlice<UInt8>, at start: Int, named: (ArraySlice<UInt8>) -> [UInt8]?
    ) -> (end: Int, text: [UInt8])? {
        var end = start + 1
        let limit = min(bytes.endIndex, start + 34)
        while end < limit, bytes[end] != UInt8(ascii: ";"), NameBytes.isName(bytes[end]) || bytes[end] == 0x23
        {
            end += 1
        }
        guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        let name = bytes[start + 1..<end]
        if name.first == UInt8(ascii: "#") {
            return scalar(name.dropFirst()).map { (end + 1, isControl($0) ? [] : $0.utf8) }
        }
        return (predefined(name) ?? named(name)).map { (end + 1, $0) }
    }

    private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10) else { return nil }
        if value >= 0x80, value <= 0x9F { return Windows1252.scalar(of: UInt8(value)) }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// Which XML has no place for, however it is written.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (0x01..<0x20).contains(scalar.value) && scalar != "\t" && scalar != "\n" && scalar != "\r"
    }

    private static func predefined(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": [UInt8(ascii: "&")]
        case "lt": [UInt8(ascii: "<")]
        case "gt": [UInt8(ascii: ">")]
        case "quot": [UInt8(ascii: "\"")]
        case "apos": [UInt8(ascii: "'")]
        default: nil
        }
    }
}
