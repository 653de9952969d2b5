// SPDX-License-Identifier: Apache-2.0

/// The zone names that dates carry; a table.
enum ZoneNames {
    /// Seconds east for an abbreviation in lower case.
    static func offset(_ word: String) -> Int? {
        abbreviations[word].map { Int($0 * 3600) }
    }

    /// The rules of a zone named by place (`europe/paris`), in lower case.
    static func rules(_ name: String) -> TimeZoneRules? {
        places[name].flatMap { TimeZoneRules(posix: $0) }
    }

    /// Hours east. Single letters are as RFC 822 printed them, which is what mail and feeds copied (and the
    /// reverse of military use); ambiguous ones mean what RFC 822 or the larger readership means.
    private static let abbreviations: [String: Double] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "wez": 0, "zulu": 0, "greenwich": 0, "tu": 0,
        "غرينيتش": 0,
        "غرينتش": 0, "جرينتش": 0,
        "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6, "mt": -7,
        "pst": -8,
        "pdt": -7, "pt": -8, "ast": -4, "adt": -3, "at": -4, "akst": -9, "akdt": -8, "hst": -10, "nst": -3.5,
        "ndt": -2.5, "hne": -5, "hae": -4, "brt": -3, "art": -3, "clt": -4, "cot": -5, "pet": -5,
        "west": 1, "bst": 1, "cet": 1, "met": 1, "mez": 1, "wat": 1, "hnec": 1, "cest": 2, "mest": 2,
        "mesz": 2,
        "cedt": 2, "haec": 2, "eet": 2, "cat": 2, "sast": 2, "eest": 3, "msk": 3, "eat": 3, "trt": 3,
        "idt": 3,
        "gst": 4, "msd": 4, "pkt": 5, "ist": 5.5, "npt": 5.75, "ict": 7, "wib": 7, "sgt": 8, "hkt": 8,
        "awst": 8,
        "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12, "nzdt": 13,
        "a": -1, "b": -2, "c": -3, "d": -4, "e": -5, "f": -6, "g": -7, "h": -8, "i": -9, "k": -10, "l": -11,
        "m": -12, "n": 1, "o": 2, "p": 3, "q": 4, "r": 5, "s": 6, "t": 7, "u": 8, "v": 9, "w": 10, "x": 11,
        "y": 12,
    ]

    private static let centralEurope = "CET-1CEST,M3.5.0,M10.5.0/3"
    private static let westernEurope = "WET0WEST,M3.5.0/1,M10.5.0"
    private static let easternAmerica = "EST5EDT,M3.2.0,M11.1.0"

    private static let places: [String: String] = [
        "etc/gmt": "UTC0", "etc/utc": "UTC0", "europe/london": "GMT0BST,M3.5.0/1,M10.5.0",
        "europe/paris": centralEurope, "europe/madrid": centralEurope, "europe/brussels": centralEurope,
        "europe/berlin": centralEurope, "europe/amsterdam": centralEurope, "europe/rome": centralEurope,
        "europe/zurich": centralEurope, "europe/lisbon": westernEurope, "atlantic/canary": westernEurope,
        "africa/algiers": "CET-1", "africa/tunis": "CET-1", "africa/nouakchott": "GMT0",
        "africa/dakar": "GMT0",
        "america/new_york": easternAmerica, "america/toronto": easternAmerica,
        "america/montreal": easternAmerica,
        "us/eastern": easternAmerica, "america/chicago": "CST6CDT,M3.2.0,M11.1.0",
        "america/denver": "MST7MDT,M3.2.0,M11.1.0", "america/los_angeles": "PST8PDT,M3.2.0,M11.1.0",
        "asia/dubai": "GST-4", "asia/riyadh": "AST-3", "asia/qatar": "AST-3",
    ]
}
