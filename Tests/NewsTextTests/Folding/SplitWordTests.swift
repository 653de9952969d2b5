// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

/// Words broken by stray spaces meet their whole forms; nothing else is joined.
@Suite struct SplitWordTests {
    @Test(
        "pieces of a known word are one word in the comparison form",
        arguments: [
            ("ال مغرب", "المغرب"), ("سكان ال رباط", "سكان الرباط"), ("تيز نيت", "تيزنيت"),
            ("الطريق بين تيز نيت وكلميم", "الطريق بين تيزنيت وكلميم"), ("أكا دير", "اكادير"),
            ("وزا رة الداخلية", "وزاره الداخليه"), ("قرب بتيز نيت", "قرب بتيزنيت"), ("مرا كش", "مراكش"),
            ("ال حكومة", "الحكومه"), ("Aga dir", "agadir"), ("minis tère", "ministere"),
            ("Ouar zazate", "ouarzazate"), ("تـــيز نيـت", "تيزنيت"),
        ])
    func joins(_ broken: String, _ whole: String) {
        #expect(TextFolding.fold(broken) == whole)
    }

    @Test(
        "words that stand by themselves stay apart",
        arguments: [
            "la place", "en ville", "بني ملال", "ايت ملول", "12 مارس", "ben guerir", "par le roi",
            "في المغرب", "من فاس", "a la une", "los datos", "un an", "كل يوم", "كتاب ي", "مجلس النواب",
            "al hoceima",
        ])
    func leavesApart(_ text: String) {
        #expect(TextFolding.fold(text) == text)
    }

    @Test(
        "what punctuation or a new line keeps apart is not joined",
        arguments: [
            ("ال، مغرب", "ال مغرب"), ("تيز\nنيت", "تيز نيت"), ("Aga. dir", "aga dir"), ("50 %", "50 %"),
        ])
    func keepsBoundaries(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test(
        "a place is found in pieces",
        arguments: [
            ("حادثة سير قرب تيز نيت", "tiznit"), ("أمطار بتيز نيت", "tiznit"), ("Feu à Aga dir", "agadir"),
        ])
    func findsPlaces(_ text: String, _ id: String) {
        #expect(Gazetteer.shared.tags(in: FoldedText(text)).contains(id))
    }

    @Test func everyNameOfTheListsStaysAsItIs() {
        for entity in Gazetteer.shared.entities {
            for name in entity.names.values {
                let apart = name.split(separator: " ").map { TextFolding.fold(String($0)) }
                #expect(TextFolding.fold(name) == apart.joined(separator: " "), "\(entity.id)")
            }
        }
    }

    @Test("joining is only for comparison: what is shown keeps its spaces")
    func displayIsLeftAlone() {
        #expect(
            DisplayText.clean("انطلاق الأشغال بين تيز نيت و كلميم") == "انطلاق الأشغال بين تيز نيت و كلميم")
    }
}
