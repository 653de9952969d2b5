// SPDX-License-Identifier: Apache-2.0

/// Reads `Link` header fields (RFC 8288, 3), forgiving what servers get wrong.
enum LinkHeaderReader {
    /// One value for each relation of each link, in order; addresses that cannot be resolved are left out.
    static func read(_ fields: [String], against base: FetchAddress) -> [LinkHeader] {
        fields.flatMap { read(Array($0.utf8), against: base) }
    }

    private static func read(_ bytes: [UInt8], against base: FetchAddress) -> [LinkHeader] {
        var links: [LinkHeader] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            index = close + 1
            let parameters = parameters(bytes, from: &index)
            let target = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
            // An anchor makes it a statement about another document than the one received.
            guard parameters["anchor"] == nil, let relations = parameters["rel"],
                let address = try? FetchAddress(target, against: base)
            else { continue }
            for relation in relations.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }) {
                links.append(
                    LinkHeader(
                        relation: String(relation), url: address.publicText,
                        type: parameters["type"]?.lowercased()))
            }
        }
        return links
    }

    /// `; name=value; name="quoted, value"` up to the comma that ends the link; the first of a name counts.
    private static func parameters(_ bytes: [UInt8], from index: inout Int) -> [String: String] {
        var found: [String: String] = [:]
        var name: [UInt8] = []
        var value: [UInt8] = []
        var isValue = false
        func keep() {
            let key = text(name).lowercased()
            if !key.isEmpty, found[key] == nil {
                found[key] = text(value)
            }
            name = []
            value = []
            isValue = false
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: ","):
                keep()
                return found
            case UInt8(ascii: ";"): keep()
            case UInt8(ascii: "=") where !isValue: isValue = true
            case UInt8(ascii: "\"") where isValue: value += quoted(bytes, from: &index)
            default:
                if isValue { value.append(byte) } else { name.append(byte) }
            }
        }
        keep()
        return found
    }

    private static func quoted(_ bytes: [UInt8], from index: inout Int) -> [UInt8] {
        var value: [UInt8] = []
        while index < bytes.count {
            var byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\"), index < bytes.count {
                byte = bytes[index]
                index += 1
            }
            value.append(byte)
        }
        return value
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
        let front = bytes.drop(while: isSpace)
        let end = front.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? front.startIndex
        return String(decoding: front[..<end], as: UTF8.self)
    }
}
