// SPDX-License-Identifier: Apache-2.0

import NewsText
import Stories
import Testing

@Suite struct BreakingMarkTests {
    @Test(
        "a newsroom's cry at the start or the end of a title",
        arguments: [
            ("عاجل: زلزال يضرب الحوز", 1), ("عاجل | زلزال", 1), ("عاجل.. زلزال بالحوز", 1),
            ("#عاجل زلزال بالحوز", 1),
            ("عـــاجل زلزال بالحوز", 1), ("عَاجِل: زلزال", 1), ("🔴 عاجل | زلزال", 1),
            ("[عاجل] زلزال بالحوز", 1),
            ("خبر عاجل: زلزال بالحوز", 2), ("أخبار ساخنة: زلزال", 2), ("URGENT - Séisme à Al Haouz", 1),
            ("URGENT. Séisme", 1), ("Urgent: séisme", 1), ("ALERTE INFO - Séisme à Al Haouz", 2),
            ("Flash : séisme à Al Haouz", 1), ("ALERTE : séisme", 1), ("DERNIÈRE MINUTE Séisme", 2),
            ("BREAKING: quake", 1), ("Breaking news: quake in Al Haouz", 2), ("ÚLTIMA HORA: terremoto", 2),
            ("Última hora | terremoto en Al Hauz", 2), ("Urgente: terremoto", 1),
            ("زلزال يضرب الحوز (عاجل)", 1),
            ("Séisme à Al Haouz [URGENT]", 1), ("متجدد: زلزال بالحوز", 1),
        ])
    func cries(_ title: String, _ words: Int) {
        #expect(BreakingMark(title: FoldedText(title))?.words == words)
    }

    @Test(
        "the same words inside a sentence are none",
        arguments: [
            "نداء عاجل لإنقاذ طفلة", "اجتماع عاجل للحكومة", "appel urgent aux donneurs",
            "Flash-Ball: la police",
            "Le flash du radar", "Alerte météo orange", "متجدد الطاقات", "Breaking Bad revient", "عاجل", "",
            "مطلب استعجالي", "La dernière minute du match a été fatale",
        ])
    func none(_ title: String) {
        #expect(BreakingMark(title: FoldedText(title)) == nil)
    }

    @Test(
        "a category can carry it",
        arguments: [
            ("عاجل", true), ("أخبار ساخنة", true), ("Urgent", true), ("Breaking News", true),
            ("Última hora", true),
            ("سياسة", false), ("الطب الاستعجالي", false), ("Urgence sociale", false),
            (String(repeating: "عاجل", count: 30), false),
        ])
    func categories(_ category: String, _ isMark: Bool) {
        let mark = BreakingMark(title: FoldedText("زلزال يضرب الحوز"), categories: ["حوادث", category])
        #expect((mark != nil) == isMark)
        #expect(mark?.words ?? 0 == 0)
    }
}
