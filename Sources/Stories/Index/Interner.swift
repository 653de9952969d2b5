// SPDX-License-Identifier: Apache-2.0

/// Small numbers for names: publishers, owners, languages.
struct Interner {
    private var numbers: [String: Int32] = [:]
    private(set) var names: [String] = []

    mutating func number(of name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }
}
