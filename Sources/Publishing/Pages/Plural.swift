// SPDX-License-Identifier: Apache-2.0

/// A counted noun, by the plural rules of the Unicode CLDR as far as Arabic, French and English need them.
struct Plural: Sendable {
    /// `#` stands for the number.
    let one: String
    let two: String
    /// Arabic 3…10 (by the last two digits); elsewhere the plural.
    let few: String
    /// Arabic 11…99; elsewhere the plural.
    let many: String
    /// Arabic hundreds; elsewhere the plural.
    let other: String

    /// For languages that know only one and many.
    init(one: String, other: String) {
        self.one = one
        two = other
        few = other
        many = other
        self.other = other
    }

    init(one: String, two: String, few: String, many: String, other: String) {
        self.one = one
        self.two = two
        self.few = few
        self.many = many
        self.other = other
    }

    func callAsFunction(_ count: Int) -> String {
        let form =
            switch (count, count % 100) {
            case (1, _): one
            case (2, _): two
            case (_, 3...10): few
            case (_, 11...99): many
            default: other
            }
        return form.replacing("#", with: String(count))
    }
}
