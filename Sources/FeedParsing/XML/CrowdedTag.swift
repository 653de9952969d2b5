// SPDX-License-Identifier: Apache-2.0

/// Tells documents with a start tag of very many attributes, before libxml2 sees them: it compares each attribute
/// and each namespace declaration of a tag with all before it, which takes minutes for a tag of some megabytes.
enum CrowdedTag {
    /// More attributes than any feed has in one tag.
    static let bound = 1000

    /// Whether one start tag has more than `bound` attributes.
    static func exists(in bytes: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        while let opening = bytes.place(of: UInt8(ascii: "<"), from: index) {
            if bytes.has("<![CDATA[", at: opening) {
                index = end(of: UInt8(ascii: "]"), in: bytes, from: opening + 9)
            } else if bytes.has("<!--", at: opening) {
                index = end(of: UInt8(ascii: "-"), in: bytes, from: opening + 4)
            } else {
                index = opening + 1
                if isCrowded(bytes, &index) { return true }
            }
        }
        return false
    }

    /// Counts values between quotes up to the end of the tag, or up to a `<`, where libxml2 gives up.
    private static func isCrowded(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var values = 0
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { return false }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                values += 1
                if values > bound { return true }
            } else if byte == UInt8(ascii: ">") {
                return false
            }
            index += 1
        }
        return false
    }

    /// Behind the next `>` that two of `mark` stand before.
    private static func end(of mark: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while let close = bytes.place(of: UInt8(ascii: ">"), from: index) {
            if close >= start + 2, bytes[close - 1] == mark, bytes[close - 2] == mark { return close + 1 }
            index = close + 1
        }
        return bytes.count
    }
}
