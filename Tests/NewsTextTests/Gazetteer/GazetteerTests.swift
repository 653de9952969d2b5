// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@Suite struct GazetteerTests {
    private let gazetteer = Gazetteer.shared

    @Test func holdsTheCountryAsItIsDivided() {
        func count(_ kind: GazetteerEntity.Kind) -> Int { gazetteer.entities.count { $0.kind == kind } }
        #expect(count(.region) == 12)
        #expect(count(.province) + count(.prefecture) == 75)
        #expect(count(.commune) >= 250)
        let places = [.region, .province, .prefecture, .commune, .place, .country, .city].map(count).reduce(
            0, +)
        #expect(gazetteer.entities.count - places >= 150)
    }

    @Test func idsAreUniqueAmongPlacesAndAmongInstitutions() {
        let places = gazetteer.entities.filter(\.isPlace).map(\.id)
        #expect(Set(places).count == places.count)
        let others = gazetteer.entities.filter { !$0.isPlace }.map(\.id)
        #expect(Set(others).count == others.count)
    }

    @Test(
        "a place is found with what Arabic writes before it, and in every language",
        arguments: [
            ("حريق بأكادير", "agadir"), ("وبأكادير", "agadir"), ("انفجار في أكادير", "agadir"),
            ("Incendie à Agadir", "agadir"), ("ⴰⴳⴰⴷⵉⵔ", "agadir"), ("للرباط", "rabat"),
            ("Tangier port", "tanger"),
            ("زيارة لتارودانت", "taroudant"), ("بنك المغرب يخفض", "bank-al-maghrib"),
        ])
    func finds(_ text: String, _ id: String) {
        #expect(gazetteer.tags(in: FoldedText(text)).contains(id))
    }

    @Test func anOrdinaryWordIsAPlaceOnlyAfterItsIntroduction() {
        #expect(!gazetteer.tags(in: FoldedText("massa des gens")).contains("massa"))
        #expect(gazetteer.tags(in: FoldedText("la commune Massa")).contains("massa"))
    }

    @Test func theRegionOfATextIsThatOfItsPlaces() {
        let regions = gazetteer.regions(
            title: FoldedText("حريق بتارودانت"),
            body: FoldedText("انتقلت السلطات إلى تارودانت، وفق مصدر بالرباط"))
        #expect(regions.first == .soussMassa)
        #expect(regions.contains(.rabatSaleKenitra))
    }

    @Test(
        "a name has one skeleton in two scripts",
        arguments: [
            ("محمد", "Mohammed"), ("ترامب", "Trump"), ("بوتفليقة", "Bouteflika"), ("كاسترو", "Castro"),
        ])
    func skeletons(_ arabic: String, _ latin: String) {
        func skeleton(_ word: String) -> UInt32? {
            let text = FoldedText(word)
            return NameSkeleton.hash(text.units, Int(text.words[0].start), Int(text.words[0].end))
        }
        #expect(skeleton(arabic) != nil)
        #expect(skeleton(arabic) == skeleton(latin))
    }
}
