// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Stories
import Testing

@Suite struct WireOriginTests {
    private func origin(_ text: String, title: String = "") -> String? {
        let item = Item(
            feed: "f", publisher: "p", keys: ItemKeys(text: Digest128(of: "x")), publicID: "urn:x",
            title: title,
            contentHTML: text, published: .epoch, dateTrust: .stated, firstSeen: .epoch,
            contentDigest: Digest128(of: "x"))
        return ComparisonText(of: item).wire?.rawValue
    }

    @Test(
        "the credit of a dispatch names its agency",
        arguments: [
            ("الرباط - و م ع: أعلنت الوزارة", "map"), ("(ومع) أعلنت الوزارة", "map"),
            ("<p>و م ع</p><p>أعلنت الوزارة</p>", "map"), ("و م ع قال الباحث في التاريخ", "map"),
            ("الرباط/22 نونبر 2026/ومع/ أعلنت الوزارة", "map"), ("متابعة – ومع: أعلنت الوزارة", "map"),
            ("أݣادير (و.م.ع) - أعلنت الوزارة", "map"), ("الدار البيضاء ومع: أعلنت الوزارة", "map"),
            ("وكالة المغرب العربي للأنباء – أعلنت", "map"), ("وكالة المغرب العربي للأنباء أكد الوزير", "map"),
            ("Rabat, 22 nov. (MAP) - Le ministère", "map"), ("MAP - Le ministère", "map"),
            ("Rabat-MAP Le ministère a annoncé", "map"), ("Avec MAP Le ministère a annoncé", "map"),
            ("Par la rédaction avec MAP | Le ministère", "map"),
            ("أ ف ب: أعلنت الشرطة", "afp"), ("باريس (أ.ف.ب) - أعلنت", "afp"), ("(AFP) La police", "afp"),
            ("Paris (AFP) – La police", "afp"), ("وكالة فرانس برس: أعلنت", "afp"),
            ("رويترز - قالت مصادر", "reuters"), ("Londres, 3 mars (Reuters) - Les cours", "reuters"),
            ("Madrid, 22 nov (EFE).- El Gobierno", "efe"), ("مدريد 22 نونبر (إفي) أعلنت الحكومة", "efe"),
            ("Madrid 22 Nov. (EUROPA PRESS) - El Gobierno", "europa-press"), ("د ب أ - قال", "dpa"),
            ("أنقرة (الأناضول) - أعلن", "anadolu"), ("إسطنبول/ الأناضول", "anadolu"),
        ])
    func credits(_ text: String, _ expected: String) {
        #expect(origin(text) == expected)
    }

    @Test(
        "a word of the language is no credit",
        arguments: [
            "The map of the region was redrawn by experts", "Google Map est en panne au Maroc",
            "Road map: the government presents its plan", "Cette MAP interactive du littoral",
            "ومع ذلك، أعلنت الوزارة عن برنامج", "وقال الوزير، ومع ذلك فإن البرنامج مستمر",
            "ومع بداية فصل الشتاء تعلن السلطات حالة التأهب",
            "تقع المدينة في هضبة الأناضول، وسط تركيا", "نقلت رويترز، اليوم، عن مصادر",
            "في تصريح لوكالة الأناضول، عبر الهاتف، أوضح", "Selon Reuters, les cours montent",
            "Selon l'AFP, la police a arrêté", "اتهمت الشبكة وكالة رويترز للأنباء بالانحياز",
            "أعلنت الوزارة اليوم عن برنامج جديد", "",
        ])
    func ordinaryWords(_ text: String) {
        #expect(origin(text) == nil)
    }

    @Test(
        "a communiqué that is printed as it is",
        arguments: [
            ("", "بلاغ صحفي: أعلنت الجماعة"), ("", "بلاغ: انقطاع الماء"), ("", "(بلاغ) أعلنت الجماعة"),
            ("", "<p>بيان صحفي</p><p>تعلن الجمعية</p>"), ("", "Communiqué de presse – La commune"),
            ("", "Communiqué : coupure d’eau"), ("", "Comunicado: el puerto"),
            ("", "Press release: the port"),
            ("Communiqué du Cabinet Royal", "Sa Majesté"), ("بلاغ من وزارة الداخلية", "تعلن الوزارة"),
            ("بلاغ: انقطاع الماء", "تعلن الوكالة"), ("نص البلاغ الذي أصدرته الجماعة", "تعلن الجماعة"),
        ])
    func communiques(_ title: String, _ text: String) {
        #expect(origin(text, title: title) == "communique")
    }

    @Test(
        "a report about a communiqué is a report",
        arguments: [
            ("الوزارة توضح", "أفاد بلاغ لوزارة الداخلية أن الحركة عادت"),
            ("الوزارة توضح", "أعلنت الشركة، في بلاغ صحفي، عن إطلاق عرض جديد"),
            ("Réseau", "Réseau Bleu a annoncé dans un communiqué le lancement"),
            ("Ce que dit le communiqué", "Le communiqué du gouvernement est attendu"),
            ("بيان المطلوب", "بيان حصة الفريق في الدوري"),
        ])
    func reportsOfCommuniques(_ title: String, _ text: String) {
        #expect(origin(text, title: title) == nil)
    }

    @Test func aCreditFurtherOnIsAQuotation() {
        let text = "أعلنت وزارة التجهيز والماء اليوم في بلاغ لها توصلت به وكالة المغرب العربي للأنباء"
        #expect(origin(text) == nil)
    }

    @Test func anAgencyComesBeforeTheCommuniquéThatItCarries() {
        #expect(origin("(و م ع) - تعلن الوزارة", title: "بلاغ: انقطاع الماء") == "map")
    }

    @Test(
        "authors and the origin that an item names",
        arguments: [
            ("و م ع", "map" as String?), ("MAP", "map"), ("Rédaction avec MAP", "map"),
            ("Le Matin (MAP)", "map"),
            ("AFP", "afp"), ("Agence France-Presse", "afp"), ("Reuters Staff", "reuters"),
            ("وكالة الأناضول", "anadolu"), ("MAP Express", "map"), ("Maghreb Arabe Presse", "map"),
            ("هيئة التحرير", nil), ("Road Map Magazine", nil), ("هسبريس", nil),
        ])
    func signatures(_ name: String, _ expected: String?) {
        let text = FoldedText("نص بلا توقيع")
        #expect(WireOrigin(text: text, origin: nil, authors: ["هيئة التحرير", name])?.rawValue == expected)
        #expect(WireOrigin(text: text, origin: FoldedText(name), authors: [])?.rawValue == expected)
    }
}
