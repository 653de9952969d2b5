// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@testable import Stories

@Suite struct BoilerplateTests {
    private func cut(_ text: String, title: String = "عنوان الخبر كما نشر") -> String {
        let folded = Boilerplate.cut(FoldedText(text), title: FoldedText(title))
        return folded.words.map(folded.text(of:)).joined(separator: " ")
    }

    @Test(
        "credits in front, footers behind and the title said again are cut",
        arguments: [
            ("ومع - ترأس الوالي اجتماعا", "تراس الوالي اجتماعا"),
            ("و م ع: ترأس الوالي اجتماعا", "تراس الوالي اجتماعا"),
            ("الرباط (ومع) ترأس الوالي اجتماعا", "تراس الوالي اجتماعا"),
            ("وكالات - ترأس الوالي اجتماعا", "تراس الوالي اجتماعا"),
            ("Rabat, MAP – Le wali a présidé une réunion", "le wali a preside une reunion"),
            ("Par LA RÉDACTION avec MAP : Le wali a présidé", "le wali a preside"),
            ("عنوان الخبر كما نشر ترأس الوالي اجتماعا", "تراس الوالي اجتماعا"),
            ("ترأس الوالي اجتماعا. اقرأ أيضا: خبر آخر تماما", "تراس الوالي اجتماعا"),
            ("Le wali a présidé. Lire aussi : autre chose", "le wali a preside"),
            ("Le wali a présidé. L’article Titre est apparu en premier sur Site", "le wali a preside"),
            ("The wali spoke. The post Title appeared first on Site", "the wali spoke"),
            ("El alcalde habló. Leer también: otra cosa", "el alcalde hablo"),
        ])
    func cuts(_ text: String, _ rest: String) {
        #expect(cut(text) == rest)
    }

    @Test func aFooterThatIsAParagraphTakesOnlyItself() {
        let text = "الفقرة الأولى من النص.\nاقرأ أيضا: خبر آخر\nالفقرة الثانية من النص"
        #expect(cut(text) == "الفقره الاولي من النص الفقره الثانيه من النص")
    }

    @Test(
        "what only looks like it stays",
        arguments: [
            "ترأس الوالي اجتماعا وقال اقرأ أيضا كثيرا", "L’article 4 du code est clair",
            "شارك المقاول في المعرض",
            "The post office reopened",
        ])
    func keeps(_ text: String) {
        #expect(cut(text) == TextFolding.fold(text))
    }

    @Test func aTextThatIsNothingButItsTitleKeepsIt() {
        #expect(cut("اقرأ أيضا", title: "خبر") == "اقرا ايضا")
        #expect(cut("") == "")
    }
}
