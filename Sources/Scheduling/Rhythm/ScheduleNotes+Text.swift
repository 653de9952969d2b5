// SPDX-License-Identifier: Apache-2.0

/// The notes as a small JSON object of whole numbers and one array; unknown keys and damage are passed over,
/// for the notes can always be learnt again.
extension ScheduleNotes {
    init(text: String?) {
        guard let text else { return }
        var cursor = NumberCursor(text)
        while let key = cursor.nextKey() {
            let numbers = cursor.numbers()
            guard let first = numbers.first else { continue }
            switch key {
            case UInt8(ascii: "b"): base = Int(clamping: min(max(first, 0), 31 * 86400))
            case UInt8(ascii: "h"): hours = HourHistogram(counts: numbers.map { Int(clamping: $0) })
            case UInt8(ascii: "n"): newest = first
            case UInt8(ascii: "g"): gap = Int(clamping: min(max(first, 0), 366 * 86400))
            case UInt8(ascii: "f"): lastFull = first
            case UInt8(ascii: "s"): lastGood = first
            case UInt8(ascii: "q"): quarters = Int(clamping: min(max(first, 0), 4000))
            case UInt8(ascii: "d"): isDistrusted = first == 1
            default: break
            }
        }
    }

    var text: String {
        var text = "{\"b\":\(base),\"n\":\(newest),\"g\":\(gap),"
        text += "\"f\":\(lastFull),\"s\":\(lastGood),\"q\":\(quarters)"
        if isDistrusted { text += ",\"d\":1" }
        if hours.total > 0 {
            text += ",\"h\":["
            for (index, count) in hours.counts.enumerated() {
                if index > 0 { text += "," }
                text += String(count)
            }
            text += "]"
        }
        return text + "}"
    }
}

/// Finds one-letter keys and the numbers behind them.
private struct NumberCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The letter of the next `"x":`.
    mutating func nextKey() -> UInt8? {
        while index + 3 < bytes.count {
            if bytes[index] == UInt8(ascii: "\""), bytes[index + 2] == UInt8(ascii: "\""),
                bytes[index + 3] == UInt8(ascii: ":")
            {
                let key = bytes[index + 1]
                index += 4
                return key
            }
            index += 1
        }
        return nil
    }

    /// A number, or those of an array.
    mutating func numbers() -> [Int64] {
        var numbers: [Int64] = []
        var value: Int64?
        var isNegative = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            let digit = Int64(bytes[index]) - 48
            if (0...9).contains(digit) {
                value = (value ?? 0) > Int64.max / 100 ? value : (value ?? 0) * 10 + digit
            } else {
                if let finished = value { numbers.append(isNegative ? -finished : finished) }
                value = nil
                isNegative = bytes[index] == UInt8(ascii: "-")
            }
            index += 1
        }
        if let finished = value { numbers.append(isNegative ? -finished : finished) }
        return numbers
    }
}
