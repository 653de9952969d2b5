// SPDX-License-Identifier: Apache-2.0

import NewsText
import Stories
import Testing

@Suite struct CorrectionMarkTests {
    @Test(
        "a mark set apart by punctuation is one, in every language of the press",
        arguments: [
            ("تصحيح: عدد الضحايا 9 وليس 11", CorrectionMark.Kind.correction),
            ("تصويب | موعد المباراة", .correction),
            ("تصحيح خبر: موعد افتتاح المعرض", .correction), ("موعد افتتاح المعرض بفاس (تصحيح)", .correction),
            ("عاجل: تصحيح: موعد افتتاح المعرض", .correction),
            ("RECTIFICATIF : le bilan est de 9 morts", .correction),
            ("Rectificatif – Le bilan", .correction), ("Mise au point : la commune répond", .correction),
            ("ERRATUM. Le nom du préfet", .correction), ("Fe de erratas: el nombre del alcalde", .correction),
            ("Correction: the fire was in Salé", .correction),
            ("Le bilan est de neuf morts [rectificatif]", .correction),
            ("تكذيب: لا صحة لانهيار العمارة", .denial), ("Démenti : pas d’effondrement à Fès", .denial),
            ("Desmentido: no hubo derrumbe", .denial), ("سحب خبر: انهيار عمارة", .retraction),
            ("ANNULE ET REMPLACE : communiqué du ministère", .retraction),
        ])
    func marks(_ title: String, _ kind: CorrectionMark.Kind) {
        #expect(CorrectionMark(title: FoldedText(title))?.kind == kind)
    }

    @Test(
        "the same words inside a title are news",
        arguments: [
            "تصحيح مسار المنتخب الوطني", "تصحيح الامتحانات ينطلق غدا", "الحكومة تنفي",
            "تكذيب الوزارة لأخبار زائفة",
            "Correction des copies du bac", "La correction", "Le ministre oppose un démenti formel", "تصحيح:",
            "Mise au point du moteur réussie", "", "عاجل",
        ])
    func ordinaryTitles(_ title: String) {
        #expect(CorrectionMark(title: FoldedText(title)) == nil)
    }

    @Test func theMarksOwnWordsAreKnown() {
        #expect(CorrectionMark(title: FoldedText("Mise au point : la commune répond"))?.words == 0..<3)
        #expect(CorrectionMark(title: FoldedText("عاجل: تصحيح: موعد المعرض"))?.words == 1..<2)
        #expect(CorrectionMark(title: FoldedText("موعد افتتاح المعرض (تصحيح)"))?.words == 3..<4)
    }
}
