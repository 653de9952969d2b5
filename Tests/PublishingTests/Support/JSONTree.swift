// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A JSON text as an independent parser reads it back.
enum JSONTree {
    static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }

    static func objects(_ value: Any?) -> [[String: Any]] {
        value as? [[String: Any]] ?? []
    }
}
