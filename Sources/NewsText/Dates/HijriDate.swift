// SPDX-License-Identifier: Apache-2.0

/// Finds the Islamic date that Arabic pages write beside the Gregorian one, so that it can be passed over.
enum HijriDate {
    /// The tokens without every Hijri date: `7 رمضان 1446 هـ`, `7/9/1446هـ`.
    static func removed(from tokens: [DateToken]) -> [DateToken] {
        var isHijri = Array(repeating: false, count: tokens.count)
        for index in tokens.indices {
            guard let word = tokens[index].word else { continue }
            let length = monthLength(tokens, at: index)
            if length > 0 {
                for place in index..<index + length { isHijri[place] = true }
                markDay(before: index, tokens, &isHijri)
                markYear(from: index + length, tokens, &isHijri)
            } else if era.contains(word), index > 0, tokens[index - 1].number != nil {
                markNumbers(before: index, tokens, &isHijri)
            }
        }
        return zip(tokens, isHijri).filter { !$0.1 }.map(\.0)
    }

    private static func markDay(before index: Int, _ tokens: [DateToken], _ isHijri: inout [Bool]) {
        var place = index - 1
        if place >= 0, tokens[place].word == "من" { place -= 1 }
        if place >= 0, let day = tokens[place].number, day <= 30 {
            isHijri[place] = true
        }
    }

    private static func markYear(from index: Int, _ tokens: [DateToken], _ isHijri: inout [Bool]) {
        var place = index
        while place < tokens.count, tokens[place].isSign(",") || ["عام", "سنه"].contains(tokens[place].word) {
            place += 1
        }
        guard place < tokens.count, let year = tokens[place].number, (1300...1600).contains(year) else {
            return
        }
        isHijri[place] = true
        if place + 1 < tokens.count, let word = tokens[place + 1].word, era.contains(word) {
            isHijri[place + 1] = true
        }
    }

    /// `1446 هـ` and what is joined to it by strokes.
    private static func markNumbers(before index: Int, _ tokens: [DateToken], _ isHijri: inout [Bool]) {
        isHijri[index] = true
        var place = index - 1
        isHijri[place] = true
        while place >= 2, ["/", "-", "."].contains(where: { tokens[place - 1].isSign($0) }),
            tokens[place - 2].number != nil
        {
            isHijri[place - 1] = true
            isHijri[place - 2] = true
            place -= 2
        }
    }

    /// How many tokens the name of an Islamic month at `index` takes; 0 when there is none.
    private static func monthLength(_ tokens: [DateToken], at index: Int) -> Int {
        guard let word = tokens[index].word else { return 0 }
        if months.contains(word) { return 1 }
        guard index + 1 < tokens.count, let next = tokens[index + 1].word else { return 0 }
        return doubles[word]?.contains(next) ?? false ? 2 : 0
    }

    private static let era: Set<String> = ["ه", "هجري", "هجريه", "للهجره"]

    private static let months: Set<String> = [
        "محرم", "المحرم", "صفر", "رجب", "شعبان", "رمضان", "شوال", "ramadan", "chaabane", "joumada", "rajab",
        "chaoual", "moharram", "safar",
    ]

    private static let doubles: [String: Set<String>] = [
        "ربيع": ["الاول", "الثاني", "الاخر", "اول", "ثاني"],
        "جمادي": ["الاولي", "الاول", "الثانيه", "الاخره", "الاخري", "الثاني"],
        "ذو": ["القعده", "الحجه"], "ذي": ["القعده", "الحجه"], "ذا": ["القعده", "الحجه"],
    ]
}
