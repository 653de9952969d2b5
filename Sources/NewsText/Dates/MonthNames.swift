// SPDX-License-Identifier: Apache-2.0

/// Month names and abbreviations, folded as `DateFolding` does; a table.
enum MonthNames {
    /// 1…12 for one word.
    static func month(_ word: String) -> Int? {
        words[word]
    }

    /// 1…12 for two words: the Levant numbers its Kanuns and Tishrins.
    static func month(_ first: String, _ second: String) -> Int? {
        guard let pair = pairs[first] else { return nil }
        if ["الاول", "اول", "الاولي", "1"].contains(second) { return pair.first }
        return ["الثاني", "ثاني", "الثانيه", "الاخر", "2"].contains(second) ? pair.second : nil
    }

    private static let pairs: [String: (first: Int, second: Int)] = [
        "كانون": (12, 1), "كانونا": (12, 1), "تشرين": (10, 11), "تشرينا": (10, 11),
    ]

    private static let words: [String: Int] = {
        var table: [String: Int] = [:]
        for names in spellings {
            for (index, name) in names.enumerated() {
                for spelling in name.split(separator: " ") { table[String(spelling)] = index + 1 }
            }
        }
        return table
    }()

    /// January…December by language; several spellings of one month are set apart by blanks.
    private static let spellings: [[String]] = [
        // English
        [
            "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ],
        // French
        [
            "janvier janv jan", "fevrier fevr fev", "mars mrs", "avril avr", "mai", "juin jun",
            "juillet juill juil jul jui",
            "aout aou", "septembre sept", "octobre oct", "novembre nov", "decembre dec",
        ],
        // Spanish
        [
            "enero ene", "febrero feb", "marzo mar mzo", "abril abr", "mayo may", "junio jun", "julio jul",
            "agosto ago agto", "septiembre setiembre sept set", "octubre oct", "noviembre nov",
            "diciembre dic dbre",
        ],
        // Catalan, Portuguese
        ["gener", "febrer", "març", "", "maig", "juny", "juliol", "agost", "setembre", "", "", "desembre"],
        [
            "janeiro", "fevereiro", "marco", "", "maio", "junho", "julho", "", "setembro", "outubro out",
            "novembro",
            "dezembro dez",
        ],
        // Italian
        [
            "gennaio gen", "febbraio", "", "aprile", "maggio mag", "giugno giu", "luglio lug", "",
            "settembre",
            "ottobre ott", "", "dicembre",
        ],
        // German, Dutch
        [
            "januar jänner janner", "februar", "marz maerz mrz", "", "", "juni", "juli", "", "",
            "oktober okt", "",
            "dezember",
        ],
        ["januari", "februari", "maart mrt", "", "mei", "", "", "augustus", "", "", "", ""],
        // Arabic: Morocco
        [
            "يناير ينايير", "فبراير فبرائر", "مارس", "ابريل افريل", "ماي ماى", "يونيو يونيه", "يوليوز يوليز",
            "غشت اغشت",
            "شتنبر شتمبر شتنمبر سبتنبر", "اكتوبر اكتوبير اوكتوبر", "نونبر نونمبر نوفنبر",
            "دجنبر دجمبر ديجنبر دسمبر",
        ],
        // Arabic: Egypt and the Gulf
        [
            "ينير", "فبراير", "مارس", "ابريل", "مايو", "يونيو يونيه", "يوليو يوليه", "اغسطس اغسطوس اوغسطس",
            "سبتمبر",
            "اكتوبر", "نوفمبر", "ديسمبر",
        ],
        // Arabic: Algeria and Tunisia
        [
            "جانفي", "فيفري", "مارس", "افريل", "ماي", "جوان", "جويليه جويلي", "اوت", "سبتمبر", "اكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        // Arabic: the Levant, its months of one word
        ["", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز", "اب", "ايلول", "", "", ""],
        // Standard Moroccan Amazigh
        [
            "ⵉⵏⵏⴰⵢⵔ ⵉⵏⵏ", "ⴱⵕⴰⵢⵕ ⴱⵕⴰ", "ⵎⴰⵕⵚ ⵎⴰⵕ", "ⵉⴱⵔⵉⵔ ⵉⴱⵔ", "ⵎⴰⵢⵢⵓ ⵎⴰⵢ", "ⵢⵓⵏⵢⵓ ⵢⵓⵏ", "ⵢⵓⵍⵢⵓⵣ ⵢⵓⵍ",
            "ⵖⵓⵛⵜ ⵖⵓⵛ",
            "ⵛⵓⵜⴰⵏⴱⵉⵔ ⵛⵓⵜ", "ⴽⵜⵓⴱⵔ ⴽⵜⵓ", "ⵏⵓⵡⴰⵏⴱⵉⵔ ⵏⵓⵡ", "ⴷⵓⵊⴰⵏⴱⵉⵔ ⴷⵓⵊ",
        ],
        // Greek
        [
            "ιανουαριου ιανουαριοσ ιαν", "φεβρουαριου φεβρουαριοσ φεβ", "μαρτιου μαρτιοσ μαρ",
            "απριλιου απριλιοσ απρ",
            "μαιου μαιοσ μαι", "ιουνιου ιουνιοσ ιουν ιον", "ιουλιου ιουλιοσ ιουλ ιολ",
            "αυγουστου αυγουστοσ αυγ",
            "σεπτεμβριου σεπτεμβριοσ σεπ σεπτ", "οκτωβριου οκτωβριοσ οκτ", "νοεμβριου νοεμβριοσ νοε",
            "δεκεμβριου δεκεμβριοσ δεκ",
        ],
        // Hungarian
        [
            "januar", "februar", "marcius", "aprilis apr", "majus maj", "junius", "julius", "augusztus",
            "szeptember szept",
            "oktober okt", "", "",
        ],
        // Turkish
        [
            "ocak oca", "subat sub", "mart", "nisan nis", "mayis", "haziran haz", "temmuz tem", "agustos agu",
            "eylul eyl", "ekim eki", "kasim kas", "aralik ara",
        ],
    ]
}
