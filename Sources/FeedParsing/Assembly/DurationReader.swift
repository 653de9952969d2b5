// SPDX-License-Identifier: Apache-2.0

/// Reads `itunes:duration`: seconds, `MM:SS` or `HH:MM:SS`.
enum DurationReader {
    /// In seconds; nil when it is none.
    static func read(_ text: String?) -> Int? {
        guard let text else { return nil }
        if let plain = readPlain(text.utf8.span) { return plain }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var total = 0
        for part in parts {
            guard let number = Double(part), number >= 0, number < 1_000_000 else { return nil }
            total = total * 60 + Int(number)
        }
        return total
    }

    /// Whole numbers of at most six digits, as nearly everybody writes; nil for what has to be looked at closely.
    private static func readPlain(_ bytes: Span<UInt8>) -> Int? {
        var total = 0
        var number = 0
        var digits = 0
        var colons = 0
        for index in bytes.indices {
            if bytes[index].isDigit {
                number = number &* 10 &+ Int(bytes[index] &- 0x30)
                digits &+= 1
            } else if bytes[index] == UInt8(ascii: ":"), digits > 0 {
                total = (total &+ number) &* 60
                (number, digits) = (0, 0)
                colons &+= 1
            } else {
                return nil
            }
            guard digits <= 6, colons <= 2 else { return nil }
        }
        return digits > 0 ? total &+ number : nil
    }
}
