// SPDX-License-Identifier: Apache-2.0

/// Reads `itunes:duration`: seconds, `MM:SS` or `HH:MM:SS`.
enum DurationReader {
    /// In seconds; nil when it is none.
    static func read(_ text: String?) -> Int? {
        guard let text else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var total = 0
        for part in parts {
            guard let number = Double(part), number >= 0, number < 1_000_000 else { return nil }
            total = total * 60 + Int(number)
        }
        return total
    }
}
