// SPDX-License-Identifier: Apache-2.0

/// The words that are no ordinary terms: stop words, months, weekdays, percent signs.
public struct WordRoles: Sendable {
    /// What a word does in a text.
    public enum Role: Int32, Sendable {
        /// Says nothing: articles, prepositions, pronouns.
        case stop = 1
        /// Says nothing in this country: "Morocco", "today".
        case filler = 2
        case month = 3
        case weekday = 4
        case percent = 5
        /// The first half of a Levantine double month: كانون, تشرين.
        case monthPair = 6
    }

    public static let shared = WordRoles()

    private let table: TermTable

    private init() {
        var table = TermTable(minimumCapacity: 2048, isLexicon: true)
        LexiconText.words.forEachRow { fields in
            guard fields.count == 3 else { return }
            let role: Role
            switch fields[0] {
            case "stop": role = .stop
            case "filler": role = .filler
            case "month": role = .month
            case "weekday": role = .weekday
            case "percent": role = .percent
            case "monthpair": role = .monthPair
            default: return
            }
            let value = Int32(fields[1]) ?? 0
            let folded = FoldedText(String(fields[2]))
            for word in folded.words {
                table[word.hash] = role.rawValue << 8 | value
            }
        }
        table[TermHash.of("%")] = Role.percent.rawValue << 8
        self.table = table
    }

    /// The role of a folded word, with the number of the month or weekday (Monday is 1).
    public func role(ofWord hash: UInt32) -> (role: Role, value: Int)? {
        guard let code = table[hash], let role = Role(rawValue: code >> 8) else { return nil }
        return (role, Int(code & 0xFF))
    }
}
