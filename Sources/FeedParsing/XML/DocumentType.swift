// SPDX-License-Identifier: Apache-2.0

/// A document type declaration, and the entities in it that are harmless.
struct DocumentType {
    /// Behind its `>`.
    private(set) var end = 0
    var hasInternalSubset = false
    /// A public or system identifier: entities may be declared where we never look.
    var hasExternalSubset = false
    /// General entities whose value refers to nothing else; so expansion cannot grow by nesting.
    var entities: [String: [UInt8]] = [:]

    /// Reads from the `<!` at `start`; a declaration that never ends takes the rest of the document.
    init(_ bytes: [UInt8], at start: Int) {
        var index = start + 2
        var quote: UInt8?
        var depth = 0
        let (doubleQuote, singleQuote) = (UInt8(ascii: "\""), UInt8(ascii: "'"))
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == doubleQuote || byte == singleQuote {
                quote = byte
                if depth == 0 { hasExternalSubset = true }
            } else if byte == UInt8(ascii: "[") {
                depth += 1
                hasInternalSubset = true
            } else if byte == UInt8(ascii: "]") {
                depth -= 1
            } else if byte == UInt8(ascii: ">"), depth <= 0 {
                break
            } else if depth > 0, ByteText.matches(bytes, at: index, "<!--") {
                index = (ByteText.find("-->", in: bytes, from: index + 4) ?? bytes.count) + 2
            } else if depth > 0, ByteText.matches(bytes, at: index, "<!entity") {
                index = readEntity(bytes, at: index + 8)
                continue
            }
            index += 1
        }
        end = min(index + 1, bytes.count)
    }

    /// - Returns: where to go on.
    private mutating func readEntity(_ bytes: [UInt8], at start: Int) -> Int {
        var index = start
        func skipSpace() {
            while index < bytes.count, ByteText.isSpace(bytes[index]) { index += 1 }
        }
        skipSpace()
        let nameStart = index
        while index < bytes.count, NameBytes.isName(bytes[index]) { index += 1 }
        let name = nameStart..<index
        skipSpace()
        guard !name.isEmpty, index < bytes.count,
            bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let close = ByteText.find(bytes[index], in: bytes, from: index + 1)
        else { return index }
        let value = Array(bytes[index + 1..<close])
        if entities.count < 256, value.count <= 4096,
            let flat = EntityText.decode(value[...], named: { _ in nil }, isStrict: true),
            !flat.contains(UInt8(ascii: "<"))
        {
            let key = String(decoding: bytes[name], as: UTF8.self)
            entities[key] = entities[key] ?? flat
        }
        return close + 1
    }
}
