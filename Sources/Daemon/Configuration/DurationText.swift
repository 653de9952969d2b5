// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Durations as the configuration writes them: `90s`, `15m`, `24h`, `7d`, `500ms`.
public enum DurationText {
    private static let units: [(suffix: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]

    /// nil unless the text is a whole number and one unit.
    public static func read(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int64(digits),
            let unit = units.first(where: { $0.suffix == text[digits.endIndex...] }),
            count <= Int64.max / 86_400_000
        else { return nil }
        return .milliseconds(count * unit.milliseconds)
    }

    /// The shortest exact form.
    public static func write(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        guard milliseconds != 0 else { return "0s" }
        for unit in units.reversed() where milliseconds % unit.milliseconds == 0 {
            return "\(milliseconds / unit.milliseconds)\(unit.suffix)"
        }
        return "\(milliseconds)ms"
    }
}
