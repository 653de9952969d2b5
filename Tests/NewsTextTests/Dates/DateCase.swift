// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// One written date and what it means; `-` is: no date.
struct DateCase: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String

    var testDescription: String { text }

    /// Cases from lines `written → RFC 3339`.
    static func table(_ text: String) -> [DateCase] {
        text.split(separator: "\n").compactMap { (line: Substring) -> DateCase? in
            guard let arrow = line.firstRange(of: " → ") else { return nil }
            return DateCase(
                text: String(line[..<arrow.lowerBound]), expected: String(line[arrow.upperBound...]))
        }
    }

    /// What a reader makes of it, in the table's spelling: milliseconds only when there are any.
    func read(by reader: DateReader) -> String {
        guard let timestamp = reader.read(text)?.timestamp else { return "-" }
        let rest = (timestamp.milliseconds % 1000 + 1000) % 1000
        guard rest > 0 else { return timestamp.rfc3339 }
        let digits = String(rest)
        return timestamp.rfc3339.dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits
            + "Z"
    }
}
