// SPDX-License-Identifier: Apache-2.0

/// One of the twelve regions of 2015, or the whole country; raw values are edition addresses.
public enum Region: String, Sendable, Codable, CaseIterable {
    case national
    case tangerTetouanAlHoceima = "tanger-tetouan-al-hoceima"
    case oriental
    case fesMeknes = "fes-meknes"
    case rabatSaleKenitra = "rabat-sale-kenitra"
    case beniMellalKhenifra = "beni-mellal-khenifra"
    case casablancaSettat = "casablanca-settat"
    case marrakechSafi = "marrakech-safi"
    case draaTafilalet = "draa-tafilalet"
    case soussMassa = "souss-massa"
    case guelmimOuedNoun = "guelmim-oued-noun"
    case laayouneSakiaElHamra = "laayoune-sakia-el-hamra"
    case dakhlaOuedEdDahab = "dakhla-oued-ed-dahab"

    /// Its name in the language, or in French where there is none.
    public func name(in language: LanguageTag) -> String {
        let names = Self.names[self] ?? (ar: rawValue, fr: rawValue)
        return language.primary == "ar" ? names.ar : names.fr
    }

    private static let names: [Region: (ar: String, fr: String)] = [
        .national: ("المغرب", "Maroc"),
        .tangerTetouanAlHoceima: ("طنجة تطوان الحسيمة", "Tanger-Tétouan-Al Hoceïma"),
        .oriental: ("الشرق", "L’Oriental"),
        .fesMeknes: ("فاس مكناس", "Fès-Meknès"),
        .rabatSaleKenitra: ("الرباط سلا القنيطرة", "Rabat-Salé-Kénitra"),
        .beniMellalKhenifra: ("بني ملال خنيفرة", "Béni Mellal-Khénifra"),
        .casablancaSettat: ("الدار البيضاء سطات", "Casablanca-Settat"),
        .marrakechSafi: ("مراكش آسفي", "Marrakech-Safi"),
        .draaTafilalet: ("درعة تافيلالت", "Drâa-Tafilalet"),
        .soussMassa: ("سوس ماسة", "Souss-Massa"),
        .guelmimOuedNoun: ("كلميم واد نون", "Guelmim-Oued Noun"),
        .laayouneSakiaElHamra: ("العيون الساقية الحمراء", "Laâyoune-Sakia El Hamra"),
        .dakhlaOuedEdDahab: ("الداخلة وادي الذهب", "Dakhla-Oued Ed-Dahab"),
    ]
}
