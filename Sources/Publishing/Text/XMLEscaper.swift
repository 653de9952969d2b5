// SPDX-License-Identifier: Apache-2.0

/// Appends text to XML, byte by byte in runs: markup characters as references, harmful characters left out.
///
/// `&` and `<` become hexadecimal references everywhere, which the RSS Advisory Board's profile asks of plain-text
/// elements and which every XML reader understands.
enum XMLEscaper {
    /// Character data of an element.
    static func append(text: String, to bytes: inout [UInt8]) {
        append(text, inAttribute: false, to: &bytes)
    }

    /// The value of an attribute in double quotes; line ends survive normalisation (XML 1.0, section 3.3.3).
    static func append(attribute text: String, to bytes: inout [UInt8]) {
        append(text, inAttribute: true, to: &bytes)
    }

    private static func append(_ text: String, inAttribute: Bool, to bytes: inout [UInt8]) {
        let view = text.utf8
        // Reading stops only where a byte may need something; what lies between is copied as a run.
        var runStart = view.startIndex
        var index = view.startIndex
        while index != view.endIndex {
            let byte = view[index]
            let reference = reference(for: byte, inAttribute: inAttribute)
            if reference == nil, !HarmlessText.mayBegin(byte) {
                view.formIndex(after: &index)
                continue
            }
            if let reference {
                bytes.append(contentsOf: view[runStart..<index])
                bytes.append(contentsOf: reference.utf8)
                view.formIndex(after: &index)
                runStart = index
                continue
            }
            let scalar = text.unicodeScalars[index]
            let next = text.unicodeScalars.index(after: index)
            if HarmlessText.isHarmful(scalar) {
                bytes.append(contentsOf: view[runStart..<index])
                runStart = next
            }
            index = next
        }
        bytes.append(contentsOf: view[runStart...])
    }

    @inline(__always)
    private static func reference(for byte: UInt8, inAttribute: Bool) -> StaticReference? {
        switch byte {
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        case UInt8(ascii: "\""): inAttribute ? .quote : nil
        case 0x09: inAttribute ? .tab : nil
        case 0x0A: inAttribute ? .lineFeed : nil
        case 0x0D: .carriageReturn
        default: nil
        }
    }

    private enum StaticReference: String {
        case ampersand = "&#x26;"
        case less = "&#x3C;"
        /// Only `]]>` must not stand in character data; one rule is simpler.
        case greater = "&#x3E;"
        case quote = "&#x22;"
        case tab = "&#x9;"
        case lineFeed = "&#xA;"
        case carriageReturn = "&#xD;"

        var utf8: String.UTF8View { rawValue.utf8 }
    }
}
