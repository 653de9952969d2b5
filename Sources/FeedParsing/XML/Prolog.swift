// SPDX-License-Identifier: Apache-2.0

/// What stands before the root element, found without parsing.
struct Prolog {
    /// The first `<`.
    var start: Int
    /// The root's local name in lower case; nil when there is no element.
    var root: String?
    /// The document declares entities or attributes of its own.
    var hasInternalSubset = false
    /// An XML declaration that does not stand at the very start.
    var lateDeclaration = false

    /// Nil when there is no `<` at all.
    init?(_ bytes: [UInt8], from: Int = 0) {
        guard let first = ByteText.find(UInt8(ascii: "<"), in: bytes, from: from) else { return nil }
        start = first
        var index = first
        while index < bytes.count {
            guard let open = ByteText.find(UInt8(ascii: "<"), in: bytes, from: index), open + 1 < bytes.count
            else {
                return
            }
            switch bytes[open + 1] {
            case UInt8(ascii: "?"):
                lateDeclaration =
                    lateDeclaration || (open > first && ByteText.matches(bytes, at: open, "<?xml "))
                index = (ByteText.find("?>", in: bytes, from: open) ?? bytes.count) + 2
            case UInt8(ascii: "!"):
                if ByteText.matches(bytes, at: open, "<!--") {
                    index = (ByteText.find("-->", in: bytes, from: open + 4) ?? bytes.count) + 3
                } else {
                    let type = DocumentType(bytes, at: open)
                    hasInternalSubset = hasInternalSubset || type.hasInternalSubset
                    index = type.end
                }
            default:
                root = Self.localName(bytes, at: open + 1)
                if root != nil { return }
                index = open + 1
            }
        }
    }

    private static func localName(_ bytes: [UInt8], at start: Int) -> String? {
        var index = start
        var first = start
        while index < bytes.count, NameBytes.isName(bytes[index]) {
            if bytes[index] == UInt8(ascii: ":") { first = index + 1 }
            index += 1
        }
        guard index > first, !(0x30...0x39).contains(bytes[first]), bytes[first] != UInt8(ascii: "-") else {
            return nil
        }
        return String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
    }
}
