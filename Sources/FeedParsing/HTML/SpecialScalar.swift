// SPDX-License-Identifier: Apache-2.0

/// What becomes of a scalar that text may not simply carry along.
enum SpecialScalar {
    /// Nothing special.
    case ordinary
    /// White space beyond ASCII: kept in HTML, a space in plain text.
    case space
    /// Taken away: controls, byte order marks, and the embeddings, overrides and isolates (U+202A–202E,
    /// U+2066–2069) by which one publisher's title could turn the text of its neighbours around. The marks
    /// that only hint (U+200E, U+200F, U+061C) and the joiners stay: Arabic needs them.
    case removed

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x20: self = .ordinary
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: self = .removed
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        default: self = .ordinary
        }
    }

    /// Classifies the scalar that starts at a byte where text stops (C2, E2 or EF) and gives its length.
    @inline(__always)
    static func read(_ input: Span<UInt8>, at index: Int) -> (kind: SpecialScalar, length: Int) {
        let first = input[index]
        if first == 0xC2 {
            guard index + 1 < input.count else { return (.ordinary, 1) }
            let second = input[index + 1]
            return (second < 0xA0 ? .removed : second == 0xA0 ? .space : .ordinary, 2)
        }
        guard index + 2 < input.count else { return (.ordinary, 1) }
        let tail = UInt16(input[index + 1]) << 8 | UInt16(input[index + 2])
        if first == 0xE2 {
            switch tail {
            case 0x80AA...0x80AE, 0x81A6...0x81A9: return (.removed, 3)
            case 0x8080...0x808A, 0x80A8, 0x80A9, 0x80AF, 0x819F: return (.space, 3)
            default: return (.ordinary, 3)
            }
        }
        switch tail {
        case 0xBBBF, 0xBFBE, 0xBFBF: return (.removed, 3)
        default: return (.ordinary, 3)
        }
    }
}
