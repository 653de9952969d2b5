// SPDX-License-Identifier: Apache-2.0

/// The words of dates other than months, folded as `DateFolding` does; a table.
enum DateWords {
    /// 0 = Sunday … 6 = Saturday.
    static func weekday(_ word: String) -> Int? {
        weekdays[word]
    }

    /// What a word beside a time of day makes of its hour.
    enum DayPart {
        case morning, afternoon
        /// Evening from six to midnight, morning after it.
        case night
    }

    static func dayPart(_ word: String) -> DayPart? {
        dayParts[word]
    }

    /// Whether the word, after a number, makes it an hour: `14h`, `14 heures`.
    static func isHourMark(_ word: String) -> Bool {
        ["h", "hs", "hr", "hrs", "heure", "heures", "hora", "horas", "uhr", "س", "시", "時", "點"].contains(word)
    }

    static func isMinuteMark(_ word: String) -> Bool {
        ["min", "mn", "m", "minutes", "minutos", "د", "دقيقه", "دقائق", "دقايق", "분", "分"].contains(word)
    }

    /// The unit that follows a number in Korean, Japanese and Chinese dates.
    static func unit(_ word: String) -> WritableKeyPath<DateParts, Int>? {
        switch word {
        case "년", "年": \.year
        case "월", "月": \.month
        case "일", "日": \.day
        default: nil
        }
    }

    private static let weekdays: [String: Int] = {
        var table: [String: Int] = [:]
        for names in spellings {
            for (index, name) in names.enumerated() {
                for spelling in name.split(separator: " ") { table[String(spelling)] = index }
            }
        }
        return table
    }()

    /// Sunday…Saturday by language.
    private static let spellings: [[String]] = [
        [
            "sunday sun", "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
        ],
        [
            "dimanche dim", "lundi lun", "mardi mar", "mercredi mer mercr", "jeudi jeu", "vendredi ven vend",
            "samedi sam",
        ],
        [
            "domingo dom", "lunes lun", "martes mar", "miercoles mie mier", "jueves jue", "viernes vie",
            "sabado sab",
        ],
        [
            "الاحد احد", "الاثنين اثنين الاتنين", "الثلاثاء ثلاثاء الثلاتاء", "الاربعاء اربعاء",
            "الخميس خميس", "الجمعه جمعه", "السبت سبت",
        ],
        [
            "κυρ κυριακη", "δευ δευτερα", "τρι τριτη", "τετ τεταρτη", "πεμ πεμπτη", "παρ παρασκευη",
            "σαβ σαββατο",
        ],
    ]

    private static let dayParts: [String: DayPart] = [
        "am": .morning, "صباحا": .morning, "صباح": .morning, "ص": .morning, "فجرا": .morning,
        "الصباح": .morning, "오전": .morning, "上午": .morning, "πμ": .morning, "matin": .morning,
        "pm": .afternoon, "مساء": .afternoon, "مساءا": .afternoon, "م": .afternoon,
        "المساء": .afternoon, "ظهرا": .afternoon, "زوالا": .afternoon, "الظهر": .afternoon,
        "الزوال": .afternoon,
        "عصرا": .afternoon, "العصر": .afternoon, "오후": .afternoon, "下午": .afternoon, "μμ": .afternoon,
        "soir": .afternoon, "ليلا": .night,
    ]
}
