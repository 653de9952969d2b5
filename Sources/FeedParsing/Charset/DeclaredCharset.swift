// SPDX-License-Identifier: Apache-2.0

/// Reads what a server and a document say of their charset.
enum DeclaredCharset {
    /// The `charset` parameter of a `Content-Type` header (RFC 9110, section 8.3.1).
    static func inHeader(_ header: String) -> String? {
        for parameter in header.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].trimmedOfSpace.lowercased() == "charset" {
                let value = parts[1].filter { $0 != "\"" && $0 != "'" && $0 != " " }
                return value.isEmpty ? nil : String(value)
            }
        }
        return nil
    }

    /// The `encoding` of an XML declaration, which may stand behind junk.
    static func inDeclaration(_ bytes: [UInt8]) -> String? {
        let window = min(bytes.count, 1024)
        guard let start = ByteText.find("<?xml", in: bytes, from: 0, before: window),
            let end = ByteText.find(UInt8(ascii: ">"), in: bytes, from: start), end < window + 256,
            let name = ByteText.find("encoding", in: bytes, from: start, before: end)
        else { return nil }
        var index = name + 8
        while index < end, ByteText.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            return nil
        }
        let quote = bytes[index]
        let first = index + 1
        index = first
        while index < end, bytes[index] != quote { index += 1 }
        let value = ByteText.trimmed(bytes, first..<index)
        return value.isEmpty ? nil : value
    }
}
