// SPDX-License-Identifier: Apache-2.0

/// Strings of JSON (RFC 8259, section 7): exact, so that what is read back equals what was written.
package enum JSONText {
    /// In quotes.
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let view = text.utf8
        var runStart = view.startIndex
        var index = view.startIndex
        while index != view.endIndex {
            let byte = view[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                view.formIndex(after: &index)
                continue
            }
            bytes.append(contentsOf: view[runStart..<index])
            appendEscape(of: byte, to: &bytes)
            view.formIndex(after: &index)
            runStart = index
        }
        bytes.append(contentsOf: view[runStart...])
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        let letter: Unicode.Scalar? =
            switch byte {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case 0x0A: "n"
            case 0x0D: "r"
            case 0x09: "t"
            default: nil
            }
        bytes.append(UInt8(ascii: "\\"))
        if let letter {
            bytes.append(UInt8(ascii: letter))
        } else {
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(hexadecimal[Int(byte >> 4)])
            bytes.append(hexadecimal[Int(byte & 15)])
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
