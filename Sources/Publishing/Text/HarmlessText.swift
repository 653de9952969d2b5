// SPDX-License-Identifier: Apache-2.0

/// What no output may carry, whatever came in: characters that are illegal in XML 1.0 (section 2.2), controls, and
/// the bidirectional embeddings, overrides and isolates that let a title rewrite the line it stands in.
///
/// Joiners, tatweel and the implicit marks (U+200E, U+200F, U+061C) stay: Arabic needs them.
public enum HarmlessText {
    /// The text without them; the same text when there are none.
    public static func strip(_ text: String) -> String {
        guard text.utf8.contains(where: mayBegin), text.unicodeScalars.contains(where: isHarmful)
        else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.filter { !isHarmful($0) })
        return String(result)
    }

    /// On one line: strips, and turns every run of white space into one space.
    public static func line(_ text: String) -> String {
        strip(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same, with what a careless reader would take for a tag taken apart: `< script>`.
    ///
    /// Titles and names are plain text in every format; many readers show them as HTML all the same.
    static func untagged(_ text: String) -> String {
        let line = line(text)
        guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in line.unicodeScalars {
            if previous == "<", !scalar.properties.isWhitespace, !("0"..."9").contains(scalar) {
                result.append(" ")
            }
            result.append(scalar)
            previous = scalar
        }
        return String(result)
    }

    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Whether a harmful character may begin with this byte of UTF-8; the others are passed over unread.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
            || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte >= 0xF0
    }
}
