// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Items of those newsrooms, in words of our own.
enum SampleItems {
    static func item(
        _ publisher: String, _ language: LanguageTag, minutesAgo: Int, _ title: String,
        _ summary: String = "",
        html: String = "", number: Int64? = nil
    ) -> Item {
        let published = SampleSources.now - .minutes(minutesAgo)
        let parts = SampleSources.source(publisher, language)
        var item = Item(
            feed: parts.feed.id, publisher: parts.publisher.id,
            keys: ItemKeys(guid: "\(publisher)-\(minutesAgo)", text: Digest128(of: title)),
            publicID: NameUUID(name: "\(parts.feed.id) \(publisher)-\(minutesAgo) \(title)").urn,
            url: "https://\(publisher).example/\(language.text)/\(minutesAgo)", title: title,
            summary: summary,
            contentHTML: html, language: language, direction: language.direction, published: published,
            dateTrust: .stated, firstSeen: published + .minutes(2), contentDigest: Digest128(of: summary))
        item.id = ItemID(number ?? Int64(minutesAgo))
        return item
    }

    static let arabicLead: Item = {
        var item = Self.item(
            "sabah", "ar", minutesAgo: 12, "عاجل: هزة أرضية خفيفة تُحس بها ساكنة الحوز ولا خسائر",
            "شعر سكان عدد من الدواوير صباح اليوم بهزة أرضية بلغت قوتها 3.8 درجات، ولم تُسجل أي خسائر حسب مصادر محلية.",
            html: "<p>شعر سكان عدد من الدواوير صباح اليوم <b>بهزة أرضية</b> بلغت قوتها 3.8 درجات.</p>")
        item.categories = ["أخبار ساخنة", "مجتمع"]
        item.authors = ["مريم الإدريسي"]
        item.rights = "© صباح الأطلس 2026"
        item.image = ParsedImage(address: "https://sabah.example/images/houz.jpg")
        item.enclosures = [
            ParsedEnclosure(address: "https://sabah.example/a.mp3", type: "audio/mpeg", length: 12345),
            ParsedEnclosure(address: "https://sabah.example/b.mp4"),
        ]
        return item
    }()

    static let frenchReport = item(
        "littoral", "fr", minutesAgo: 9, "Al Haouz : légère secousse ressentie, aucun dégât signalé",
        "Une secousse de magnitude 3,8 a été ressentie ce matin ; les autorités locales n’ont relevé aucun dégât."
    )

    static let wireReport: Item = {
        var item = Self.item(
            "wakala", "ar", minutesAgo: 14, "هزة أرضية بقوة 3.8 درجات بإقليم الحوز",
            "سُجلت صباح اليوم الاثنين هزة أرضية بقوة 3.8 درجات.")
        item.wire = "marsa"
        return item
    }()

    static let amazighItem = item(
        "amud", "zgh", minutesAgo: 55, "ⵜⵓⵙⵏⴰ: ⴰⵙⴳⴳⵯⴰⵙ ⴰⵎⴰⵢⵏⵓ ⵏ ⵓⵖⵔⴱⴰⵣ", "ⴱⴷⴰⵏ ⵉⵏⵍⵎⴰⴷⵏ ⴰⵙⴳⴳⵯⴰⵙ ⴰⵎⴰⵢⵏⵓ.")

    static let spanishItem = item(
        "norte", "es", minutesAgo: 70, "El puerto de Tánger amplía su muelle este",
        "Las obras durarán dos años.")

    static let quiet: [Item] = [
        item(
            "souss", "ar", minutesAgo: 31, "أكادير: افتتاح سوق السمك الجديد بعد أشغال دامت سنتين",
            "يضم السوق 120 محلا ومخزنا للتبريد، ويُنتظر أن يخفف الضغط عن الميناء."),
        item(
            "marche", "fr", minutesAgo: 38, "La Bourse de Casablanca ouvre en légère hausse",
            "Le MASI gagne 0,24 % dans les premiers échanges, porté par les valeurs bancaires."),
        item(
            "malaab", "ar", minutesAgo: 44, "المنتخب الوطني النسوي يبدأ تحضيراته لكأس إفريقيا بمركز المعمورة",
            "استدعى المدرب 26 لاعبة لمعسكر يدوم عشرة أيام."),
        amazighItem,
        item(
            "oriental", "fr", minutesAgo: 61, "Oujda : la ligne de tramway entre en phase d’essais",
            "Les premières rames circuleront à vide pendant trois mois."),
        spanishItem,
        item(
            "wakala", "en", minutesAgo: 85, "Morocco and Senegal sign a fisheries research agreement",
            "The two institutes will share data from their vessels for five years."),
        item("sabah", "ar", minutesAgo: 96, "وزارة التربية الوطنية تعلن جدول العطل المدرسية الجديد", ""),
        item(
            "sabah", "fr", minutesAgo: 130, "Barrages : le taux de remplissage national atteint 41 %",
            "Les dernières pluies ont surtout profité aux bassins du Loukkos et du Sebou."),
        item(
            "souss", "ar", minutesAgo: 190, "تارودانت: ترميم جزء من السور التاريخي باب أولاد بونونة",
            "تشمل الأشغال مئتي متر من السور وتُستعمل فيها مواد البناء التقليدية."),
        item(
            "littoral", "fr", minutesAgo: 900, "Mohammedia : la corniche rendue aux piétons le dimanche",
            "L’expérience, menée depuis septembre, devient permanente."),
        item(
            "malaab", "ar", minutesAgo: 1_100, "الوداد والرجاء: ديربي بدون جمهور الأحد المقبل",
            "قررت السلطات المحلية إجراء المباراة دون حضور الجماهير لأسباب تنظيمية."),
        item(
            "marche", "fr", minutesAgo: 1_400, "Agrumes : une campagne d’export qui démarre tôt",
            "Les premières expéditions de clémentines ont quitté le port d’Agadir."),
    ]
}
