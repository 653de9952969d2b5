// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

/// How a public id is stored: nothing where it is the item's address, 16 bytes for `urn:uuid:…`, else as it is.
enum PublicName {
    private static let prefix = "urn:uuid:"

    static func pack(_ id: String, url: String? = nil) -> DatabaseValue {
        if let url, url == id {
            return .null
        }
        guard let bytes = uuid(id) else { return id.databaseValue }
        return Data(bytes).databaseValue
    }

    static func unpack(_ value: DatabaseValue, url: String? = nil) -> String {
        switch value.storage {
        case .null: url ?? ""
        case .string(let text): text
        case .blob(let data): prefix + dashed(Hexadecimal.encode(data))
        case .int64(let number): String(number)
        case .double(let number): String(number)
        }
    }

    /// The sixteen bytes of a `urn:uuid` in its canonical spelling, the only one that comes back the same.
    private static func uuid(_ id: String) -> [UInt8]? {
        let text = id.utf8Span.span
        guard text.count == 45, id.hasPrefix(prefix) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        var index = prefix.utf8.count
        while index < 45 {
            if index == 17 || index == 22 || index == 27 || index == 32 {
                guard text[index] == UInt8(ascii: "-") else { return nil }
                index += 1
            }
            guard let high = digit(text[index]), let low = digit(text[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        return bytes
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func dashed(_ hex: String) -> String {
        var result = ""
        for (index, digit) in hex.enumerated() {
            if [8, 12, 16, 20].contains(index) {
                result.append("-")
            }
            result.append(digit)
        }
        return result
    }
}
