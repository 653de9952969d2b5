// SPDX-License-Identifier: Apache-2.0

/// The named character references of HTML (WHATWG, section 13.5).
public enum HTMLEntities {
    /// The one or two scalars that a name stands for; the name without `&` and `;`, case matters.
    public static func scalars(
        forName name: UnsafeBufferPointer<UInt8>
    ) -> (first: Unicode.Scalar, second: Unicode.Scalar?)? {
        let bytes = unsafe name.span
        return index.find(bytes, from: 0, to: bytes.count).map { ($0.first, $0.second) }
    }

    /// The text that a name stands for; the name without `&` and `;`, case matters.
    public static func text(forName name: String) -> String? {
        index.find(name.utf8.span, from: 0, to: name.utf8.count).map { entity in
            var text = String(entity.first)
            if let second = entity.second { text.unicodeScalars.append(second) }
            return text
        }
    }

    static let index = HTMLEntityIndex(table: table)
    /// The longest name.
    static let longestName = 31
    /// The longest name that is read without its semicolon.
    static let longestBareName = 6
}
