// SPDX-License-Identifier: Apache-2.0

/// The samples of one name.
struct MetricFamily: Sendable {
    enum Kind: String {
        case counter, gauge
    }

    let name: String
    let kind: Kind
    let help: String
    var samples: [MetricLabels: Double] = [:]

    /// Letters, digits, underscores; anything else becomes an underscore.
    static func legalName(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.first.map { $0.isNumber } ?? true ? "_" + text : text
    }
}
