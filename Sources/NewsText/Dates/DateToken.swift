// SPDX-License-Identifier: Apache-2.0

/// A piece of a written date.
struct DateToken: Equatable {
    enum Kind: Equatable {
        /// Digits: their value and how many were written.
        case number(Int, digits: Int)
        /// Letters, folded: lower case, without accents, Arabic letters in their comparison form.
        case word(String)
        /// One character that is neither.
        case sign(Unicode.Scalar)
    }

    var kind: Kind
    /// White space stands before it.
    var isSpaced: Bool

    var number: Int? {
        if case .number(let value, _) = kind { value } else { nil }
    }

    var digits: Int {
        if case .number(_, let digits) = kind { digits } else { 0 }
    }

    var word: String? {
        if case .word(let text) = kind { text } else { nil }
    }

    func isSign(_ scalar: Unicode.Scalar) -> Bool {
        kind == .sign(scalar)
    }
}
