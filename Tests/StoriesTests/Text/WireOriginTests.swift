// SPDX-License-Identifier: Apache-2.0

import NewsText
import Stories
import Testing

@Suite struct WireOriginTests {
    @Test(
        "the credit of a dispatch names its agency",
        arguments: [
            ("الرباط - و م ع: أعلنت الوزارة", WireOrigin.map as WireOrigin?), ("(ومع) أعلنت الوزارة", .map),
            ("وكالة المغرب العربي للأنباء – أعلنت", .map), ("Rabat, 22 nov. (MAP) - Le ministère", .map),
            ("أ ف ب: أعلنت الشرطة", .afp), ("باريس (أ.ف.ب) - أعلنت", .afp), ("(AFP) La police", .afp),
            ("رويترز - قالت مصادر", .reuters), ("Madrid, 22 nov (EFE).- El Gobierno", .efe),
            ("Madrid 22 Nov. (EUROPA PRESS) - El Gobierno", .europaPress), ("د ب أ - قال", .dpa),
            ("أعلنت الوزارة اليوم عن برنامج جديد", nil),
            ("The map of the region was redrawn by experts", .map),
            ("", nil),
        ])
    func credits(_ text: String, _ origin: WireOrigin?) {
        #expect(WireOrigin(text: FoldedText(text), origin: nil, authors: []) == origin)
    }

    @Test func aCreditFurtherOnIsAQuotation() {
        let text = "أعلنت وزارة التجهيز والماء اليوم في بلاغ لها توصلت به وكالة المغرب العربي للأنباء"
        #expect(WireOrigin(text: FoldedText(text), origin: nil, authors: []) == nil)
    }

    @Test func authorsAndOriginSayItToo() {
        let text = FoldedText("نص بلا توقيع")
        #expect(WireOrigin(text: text, origin: nil, authors: ["هيئة التحرير", "و م ع"]) == .map)
        #expect(WireOrigin(text: text, origin: FoldedText("AFP"), authors: []) == .afp)
        #expect(WireOrigin(text: text, origin: FoldedText("هسبريس"), authors: ["سارة"]) == nil)
    }
}
