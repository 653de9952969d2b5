// SPDX-License-Identifier: Apache-2.0

/// As `FeedState.notes` keeps it: fields apart by semicolons; damage is passed over, for it can be learnt again.
extension FeedCharacter {
    init(text: String?) {
        var young: [UInt8] = []
        var old: [UInt8] = []
        for field in (text ?? "").split(separator: ";") {
            let value = field.dropFirst(2)
            switch field.prefix(2) {
            case "i:": items = Int(value) ?? 0
            case "l:": languages = Self.counts(value)
            case "d:": domains = Self.counts(value)
            case "v:": hasVariedDates = value == "1"
            case "n:": newest = Int64(value) ?? 0
            case "y:": young = Self.bytes(value)
            case "o:": old = Self.bytes(value)
            default: break
            }
        }
        words = WordSketch(young: young, old: old)
    }

    var text: String {
        var fields = ["i:\(items)", "l:\(Self.text(languages))", "d:\(Self.text(domains))", "n:\(newest)"]
        if hasVariedDates { fields.append("v:1") }
        fields.append("y:\(Self.text(words.young))")
        if words.old.contains(where: { $0 != 0 }) { fields.append("o:\(Self.text(words.old))") }
        return fields.joined(separator: ";")
    }

    private static func text(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }

    private static func counts(_ text: Substring) -> [String: Int] {
        var counts: [String: Int] = [:]
        for pair in text.split(separator: ",") {
            guard let mark = pair.lastIndex(of: "="), let count = Int(pair[pair.index(after: mark)...])
            else { continue }
            counts[String(pair[..<mark])] = max(0, count)
        }
        return counts
    }

    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Six bits a character.
    private static func text(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 4 / 3 + 2)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                result.append(digits[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { result.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func bytes(_ text: Substring) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in text.utf8 {
            guard let value = value(character) else { return [] }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    private static func value(_ digit: UInt8) -> Int? {
        switch digit {
        case 65...90: Int(digit) - 65
        case 97...122: Int(digit) - 71
        case 48...57: Int(digit) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
