// SPDX-License-Identifier: Apache-2.0

/// Sizes as the configuration writes them: `500KB`, `10MB`, `1GB`; decimal units, as storage is sold.
public enum SizeText {
    private static let units: [(suffix: String, bytes: Int)] = [
        ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000), ("B", 1),
    ]

    /// Bytes; nil unless the text is a whole number and one unit.
    public static func read(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count <= 1_000_000_000,
            let unit = units.first(where: { $0.suffix == text[digits.endIndex...] })
        else { return nil }
        return count * unit.bytes
    }

    /// The shortest exact form.
    public static func write(_ bytes: Int) -> String {
        for unit in units where bytes % unit.bytes == 0 && bytes != 0 {
            return "\(bytes / unit.bytes)\(unit.suffix)"
        }
        return "\(bytes)B"
    }
}
