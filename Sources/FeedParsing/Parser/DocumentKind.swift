// SPDX-License-Identifier: Apache-2.0

/// What a document looks like from its first bytes.
enum DocumentKind {
    case blank
    case xml
    case json
    /// Neither.
    case other

    static func detect(_ bytes: [UInt8]) -> DocumentKind {
        var index = 0
        if bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
        while index < bytes.count, ByteText.isSpace(bytes[index]) || bytes[index] == 0 { index += 1 }
        guard index < bytes.count else { return .blank }
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
        case UInt8(ascii: "<"): return .xml
        default: return .other
        }
    }
}
