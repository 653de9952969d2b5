// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@Suite struct LanguageDetectorTests {
    static let titles: [(String, LanguageTag)] = [
        ("انقلاب شاحنة يخلف ثلاثة قتلى قرب أكادير", "ar"), ("واش غادي تزيد الما فالصيف هاد العام؟", "ar"),
        ("OpenAI تعلن عن افتتاح مكتب بالدار البيضاء", "ar"), ("عاجل", "ar"),
        ("علاش بزاف ديال الناس كيهضرو على الماتش", "ar"),
        ("كأس إفريقيا: Maroc-Sénégal بين الحلم والواقع", "ar"),
        ("ⴰⵎⴰⵣⵉⵖ ⵏ ⵓⵙⴳⴳⵯⴰⵙ", "zgh"), ("ⵜⴰⵎⵖⵔⴰ ⵏ IRCAM ⴳ ⵕⴱⴰⵟ", "zgh"),
        ("Le gouvernement annonce une hausse des salaires", "fr"),
        ("Casablanca : un incendie ravage une usine", "fr"),
        ("Pluies attendues ce week-end dans plusieurs provinces", "fr"),
        ("L'ONEE coupe l'eau à Salé ce mardi", "fr"),
        ("Sahara : Madrid réaffirme son soutien au plan marocain", "fr"),
        ("Bourse de Casablanca : le MASI termine dans le vert", "fr"),
        ("Mondial 2030 : ce que prévoit le projet de stade", "fr"),
        ("Marrakech accueille le salon du livre", "fr"),
        ("Hakimi forfait pour le match face au Niger", "fr"),
        ("Tanger Med dépasse dix millions de conteneurs", "fr"),
        ("Éducation : les enseignants en grève demain", "fr"), ("Qui sont les nouveaux ministres ?", "fr"),
        ("Le Maroc et l’Espagne signent un accord", "fr"),
        ("Rabat: arrestation d'un trafiquant présumé", "fr"),
        ("El Gobierno anuncia nuevas ayudas para la vivienda", "es"),
        ("Marruecos y España refuerzan su cooperación", "es"),
        ("Detenidos tres jóvenes en la frontera de Ceuta", "es"),
        ("La selección marroquí gana a Brasil", "es"),
        ("Un muerto y dos heridos en un accidente cerca de Tánger", "es"),
        ("¿Qué pasa con el agua en el sur?", "es"),
        ("Rabat recibe al ministro de Exteriores español", "es"),
        ("Melilla abre hoy la aduana comercial", "es"),
        ("Morocco's government approves the new budget", "en"),
        ("Three people killed in a bus crash near Fez", "en"),
        ("King Mohammed VI receives the French president", "en"),
        ("Why water prices are rising in Casablanca", "en"),
        ("Atlas Lions beat Brazil in friendly", "en"), ("Rabat to host African tech summit", "en"),
        ("Heavy rains expected this weekend across the north", "en"),
        ("Tangier port handles a record volume of traffic", "en"),
        ("Police arrest two suspects with 300 kg of cannabis", "en"),
        ("How the drought changed Moroccan farming", "en"),
    ]

    @Test(arguments: titles)
    func tellsTitlesApart(title: String, language: LanguageTag) {
        #expect(LanguageDetector.detect(title) == language)
    }

    @Test(arguments: [
        "", "12", "Rabat", "OK", "2026 : 3-1", "Hakimi", "Новости дня в Москве сегодня", "今日のニュース速報",
        "ειδήσεις της ημέρας",
        "Die Regierung hat das neue Gesetz nicht angenommen", "O governo não aprovou a nova lei das pensões",
        "Il governo non ha approvato la nuova legge della Camera", "دولت ایران کی می‌گوید این یک خبر است",
        "https://www.example.ma/", "Raja - Wydad",
    ])
    func saysNothingItDoesNotKnow(text: String) {
        #expect(LanguageDetector.detect(text) == nil)
    }

    @Test func neverTrapsOnCutText() {
        for (title, _) in Self.titles {
            let bytes = Array(title.utf8)
            for length in bytes.indices {
                _ = LanguageDetector.detect(String(decoding: bytes[..<length], as: UTF8.self))
                _ = DirectionDetector.detect(String(decoding: bytes[length...], as: UTF8.self))
            }
        }
    }
}
