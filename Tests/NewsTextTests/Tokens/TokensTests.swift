// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@Suite struct TokensTests {
    private func terms(_ text: String) -> [UInt32] {
        Tokens(FoldedText(text)).list.map(\.term)
    }

    @Test(
        "forms of one word have one stem",
        arguments: [
            ("الحكومة", "حكومة"), ("والوزير", "الوزير"), ("بالرباط", "الرباط"), ("للملك", "الملك"),
            ("المهندسون", "المهندسين"), ("ministère", "ministères"), ("manifestants", "manifestations"),
        ])
    func stems(_ one: String, _ other: String) {
        #expect(terms(one) == terms(other))
    }

    @Test(
        "a month is itself in every calendar and language",
        arguments: [
            "مارس", "آذار", "mars", "marzo",
        ])
    func months(_ name: String) {
        let token = Tokens(FoldedText(name)).list.first
        #expect(token?.kind == .month)
        #expect(token?.value == 3)
    }

    @Test func levantineDoubleMonthsAreRead() {
        let list = Tokens(FoldedText("كانون الثاني وتشرين الأول تشرين الأول")).list
        #expect(list.filter { $0.kind == .month }.map(\.value) == [1, 10])
    }

    @Test(
        "words that say nothing are left out",
        arguments: ["في", "من", "la", "de", "du", "the", "المغرب", "los"])
    func stopWords(_ word: String) {
        #expect(terms(word).isEmpty)
    }

    @Test func leadingZerosDoNotTellNumbersApart() {
        #expect(terms("05") == terms("5"))
        #expect(terms("0.5") != terms("5"))
    }

    @Test func aTermTableForgetsWhatIsRemoved() {
        var table = TermTable()
        for term in UInt32(0)..<5000 { table[term] = Int32(term) }
        for term in stride(from: UInt32(0), to: 5000, by: 3) { table[term] = nil }
        for term in UInt32(2)..<5000 {
            #expect(table[term] == (term % 3 == 0 ? nil : Int32(term)))
        }
    }

    @Test(
        "a title that heads a column is known",
        arguments: [
            ("حظك اليوم السبت 7 مارس 2026", true), ("Revue de presse du lundi", true),
            ("نشرة جوية: توقعات أحوال الطقس", true), ("زلزال يهز الحوز", false),
        ])
    func columns(_ title: String, _ expected: Bool) {
        #expect(ColumnWords.shared.matches(FoldedText(title)) == expected)
    }
}
