// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// What region a piece of news is about.
@Suite struct RegionTests {
    private func regions(_ title: String, _ body: String = "") -> [Region] {
        Gazetteer.shared.regions(title: FoldedText(title), body: FoldedText(body))
    }

    @Test(
        "the title's place, in every language",
        arguments: [
            ("حريق بسوق الأحد بأكادير", [Region.soussMassa]), ("Incendie à Agadir", [.soussMassa]),
            ("Fire in Agadir", [.soussMassa]), ("Incendio en Tánger", [.tangerTetouanAlHoceima]),
            ("ⴰⴳⴰⴷⵉⵔ: ⵜⴰⵖⵓⵍⵜ", [.soussMassa]), ("أمطار بورزازات", [.draaTafilalet]),
            ("Laâyoune : inauguration d’un hôpital", [.laayouneSakiaElHamra]),
            ("وزير الصحة بالناظور", [.oriental]),
            ("بين تيزنيت وكلميم", [.guelmimOuedNoun, .soussMassa]), ("مجلس الحكومة يصادق على قانون", []),
            ("زلزال في تركيا", []), ("باريس تستضيف مؤتمرا", []),
        ])
    func titles(_ title: String, _ expected: [Region]) {
        #expect(regions(title) == expected)
    }

    @Test func aPlaceInTheOpeningWordsCounts() {
        #expect(regions("حريق مهول", "اندلع حريق مهول صباح اليوم بأحد أسواق تارودانت") == [.soussMassa])
    }

    @Test func aPlaceInPassingDoesNot() {
        let long = String(repeating: "كلام آخر عن شيء ما ", count: 12)
        #expect(regions("معرض للكتاب", long + "كما حدث بتارودانت").isEmpty)
        #expect(regions("معرض للكتاب", long + "بتارودانت ثم تارودانت") == [.soussMassa])
    }

    @Test(
        "the place that a dispatch is dated from does not",
        arguments: [
            "الرباط – أعلنت الوزارة", "الرباط: أعلنت الوزارة", "Rabat - Le ministère",
            "Rabat, 22 nov. Le ministère",
        ])
    func datelines(_ body: String) {
        #expect(regions("برنامج جديد", body).isEmpty)
    }

    @Test func newsOfTheWholeCountryIsOfNoRegion() {
        #expect(regions("الطقس: أمطار بطنجة وفاس ومراكش وأكادير والعيون").isEmpty)
        #expect(regions("بين طنجة وفاس ومراكش").count == 3)
    }

    @Test func everyRegionIsFoundByItsCapital() {
        let capitals: [(String, Region)] = [
            ("طنجة", .tangerTetouanAlHoceima), ("وجدة", .oriental), ("فاس", .fesMeknes),
            ("الرباط", .rabatSaleKenitra),
            ("بني ملال", .beniMellalKhenifra), ("الدار البيضاء", .casablancaSettat),
            ("مراكش", .marrakechSafi),
            ("الرشيدية", .draaTafilalet), ("أكادير", .soussMassa), ("كلميم", .guelmimOuedNoun),
            ("العيون", .laayouneSakiaElHamra), ("الداخلة", .dakhlaOuedEdDahab),
        ]
        for (capital, region) in capitals {
            #expect(regions("حدث اليوم في مدينة \(capital)").contains(region), "\(capital)")
        }
        #expect(capitals.count == Region.allCases.count - 1)
    }

    @Test func everyPlaceOfTheCountryHasItsRegionAndItsNames() {
        for entity in Gazetteer.shared.entities {
            switch entity.kind {
            case .region, .province, .prefecture, .commune:
                #expect(entity.region != nil, "\(entity.id)")
                #expect(entity.names["ar"]?.isEmpty == false, "\(entity.id)")
                #expect(entity.names["fr"]?.isEmpty == false, "\(entity.id)")
                #expect(entity.kind != .region || entity.names["zgh"]?.isEmpty == false, "\(entity.id)")
            default:
                #expect(!entity.names.isEmpty, "\(entity.id)")
            }
        }
    }
}
