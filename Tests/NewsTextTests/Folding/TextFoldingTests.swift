// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@Suite struct TextFoldingTests {
    @Test(
        "writers' variants of one text fold to one form",
        arguments: [
            ("إِنَّ الأَمْنَ", "ان الامن"), ("عـــاجل", "عاجل"), ("مصطفى", "مصطفي"), ("مدرسة", "مدرسه"),
            ("مسؤول", "مسوول"), ("گلميم ڭلميم ݣلميم", "كلميم كلميم كلميم"), ("کتاب ی", "كتاب ي"),
            ("ﻻ ﷺ", "لا صلي الله عليه وسلم"), ("٢٠٢٦ ۱۲", "2026 12"), ("12,5 % ١٢٫٥٪", "12.5 % 12.5 %"),
            ("L’Été à Fès", "l ete a fes"), ("ÉCOLE ŒUVRE", "ecole oeuvre"), ("Peña, ÚLTIMA", "pena ultima"),
            ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⵜⴰⵎⴰⵣⵉⵖⵜ"), ("a\u{200F}b\u{202A}c", "abc"), ("  ،؛ ", ""), ("🔴 خبر", "خبر"),
            ("10:30", "10.30"), ("2-0", "2 0"), ("1. أولا", "1 اولا"),
        ])
    func folds(_ text: String, _ expected: String) {
        #expect(TextFolding.fold(text) == expected)
    }

    @Test func foldingAFoldedTextChangesNothing() {
        let folded = TextFolding.fold("أعلنت وزارة الصحّة، 5.6 درجات — Agadir, l’été")
        #expect(TextFolding.fold(folded) == folded)
    }

    @Test func aHyphenInACompoundIsNoPunctuation() {
        let compound = FoldedText("Flash-Ball en question")
        #expect(!compound.words[1].traits.contains(.afterPunctuation))
        let dash = FoldedText("Flash - Ball en question")
        #expect(dash.words[1].traits.contains(.afterPunctuation))
    }

    @Test func cutBytesDoNotCrash() {
        for count in 1...6 {
            let bytes = Array("عاجل é".utf8.prefix(count))
            #expect(FoldedText(utf8: bytes).words.count <= 2)
        }
    }
}
