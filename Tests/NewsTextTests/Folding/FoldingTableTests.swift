// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

/// Every way in which writers, keyboards and systems spell one word.
@Suite struct FoldingTableTests {
    @Test(
        "marks that carry no letter leave no trace, wherever they stand",
        arguments: [
            "\u{640}", "\u{64B}", "\u{64E}", "\u{651}", "\u{652}", "\u{670}", "\u{6D6}", "\u{6ED}", "\u{610}",
            "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}",
            "\u{202C}",
            "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}",
            "\u{AD}",
            "\u{FE0F}",
        ])
    func drops(_ mark: String) {
        #expect(TextFolding.fold("أكا\(mark)دير") == "اكادير")
        #expect(TextFolding.fold("\(mark)أكادير\(mark) \(mark)Aga\(mark)dir") == "اكادير agadir")
    }

    @Test(
        "letters that writers exchange are one",
        arguments: [
            ("أإآٱا", "ااااا"), ("ىيی", "ييي"), ("ةهھە", "هههه"), ("کك", "كك"), ("گݣڭ", "ككك"), ("ڤف", "فف"),
            ("پب", "بب"), ("چج", "جج"), ("ژز", "زز"), ("ئي", "يي"), ("ؤو", "وو"),
        ])
    func exchanges(_ variants: String, _ folded: String) {
        #expect(TextFolding.fold(variants) == folded)
    }

    @Test(
        "presentation forms, full width and ligatures are their letters",
        arguments: [
            ("ﺃﻛﺎﺩﻳﺮ", "اكادير"), ("ﻻ", "لا"), ("ﻷ", "لا"), ("ﷲ", "الله"), ("ﷺ", "صلي الله عليه وسلم"),
            ("ＡＧＡＤＩＲ", "agadir"), ("ﬁn", "fin"), ("①", "1"), ("ª", "a"), ("Ⅳ", "iv"),
        ])
    func compatibility(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test(
        "digits of every script, with their separators",
        arguments: [
            ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("٥٫٦", "5.6"), ("5,6", "5.6"),
            ("٪١٢", "% 12"), ("12%", "12 %"), ("١٢:٣٠", "12.30"), ("1.250.000", "1.250.000"), ("2-1", "2 1"),
            ("15h30", "15 h 30"), ("G20", "g 20"), ("20 ألف", "20 الف"),
        ])
    func digits(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test(
        "French and Spanish without accents; elided articles stand apart",
        arguments: [
            ("Hôpital d’Agadir", "hopital d agadir"), ("L'Économiste", "l economiste"),
            ("aujourd’hui", "aujourd hui"),
            ("Œuvre, cœur", "oeuvre coeur"), ("ça et là", "ca et la"),
            ("¿Qué pasó en España?", "que paso en espana"),
            ("Al Hoceïma", "al hoceima"), ("Béni-Mellal", "beni mellal"), ("M\u{2BC}diq", "m diq"),
            ("e\u{301}te\u{301}", "ete"), ("ÉTÉ", "ete"), ("Straße", "strasse"),
        ])
    func romance(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test(
        "Tifinagh keeps its letters; the labial mark is the letter it stands for",
        arguments: [
            ("ⴰⴳⴰⴷⵉⵔ", "ⴰⴳⴰⴷⵉⵔ"), ("ⵜⴰⵎⴰⵣⵉⵖⵜ, ⵉⵔⴽⴰⵎ!", "ⵜⴰⵎⴰⵣⵉⵖⵜ ⵉⵔⴽⴰⵎ"), ("ⴽⵯⵔⴰ", "ⴽⵡⵔⴰ"),
            ("ⴰ\u{2D7F}ⴱ", "ⴰⴱ"),
        ])
    func tifinagh(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test func foldingTwiceIsFoldingOnce() {
        for value in stride(from: UInt32(0x20), to: 0xFFFF, by: 1) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = TextFolding.fold("بيت\(scalar)دار \(scalar)")
            #expect(TextFolding.fold(once) == once, "U+\(String(value, radix: 16))")
        }
    }

    @Test func theBytesAndTheTextFoldAlike() {
        for text in ["عاجل: زلزال\nبالحوز", "L’été à Fès", "ⴰⴳⴰⴷⵉⵔ 20 %", "", "🔴 خبر"] {
            #expect(FoldedText(utf8: Array(text.utf8)).text == FoldedText(text).text)
        }
    }

    @Test func theLimitIsInWords() {
        #expect(FoldedText("واحد اثنان ثلاثة أربعة", limit: 2).words.count == 2)
        #expect(FoldedText("واحد اثنان", limit: 0).words.isEmpty)
    }

    @Test func filteredWordsAreGoneAndTheOthersKeepTheirPlace() {
        var text = FoldedText("واحد اثنان ثلاثة")
        text.filterWords { $0 != 1 }
        #expect(text.words.map(text.text(of:)) == ["واحد", "ثلاثه"])
        #expect(text.hash(of: text.words[1]) == TermHash.of("ثلاثه"))
    }

    @Test func traitsSayWhereAWordStands() {
        let text = FoldedText("Rabat, la Capitale.\nUn 20 été")
        func traits(_ index: Int) -> WordTraits { text.words[index].traits }
        #expect(traits(0).isSuperset(of: [.capitalised, .opensSentence, .opensParagraph]))
        #expect(traits(1).contains(.afterPunctuation))
        #expect(!traits(1).contains(.capitalised))
        #expect(traits(2) == [.capitalised])
        #expect(traits(3).isSuperset(of: [.capitalised, .opensParagraph, .opensSentence]))
        #expect(text.words[4].isNumber)
        #expect(traits(5) == [])
    }
}
