// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@Suite struct DirectionDetectorTests {
    @Test(arguments: [
        ("عاجل: زلزال يضرب الحوز", TextDirection.rightToLeft), ("Séisme dans le Haouz", .leftToRight),
        ("OpenAI تطلق نموذجا جديدا", .rightToLeft), ("ChatGPT و Gemini و Claude في المغرب", .rightToLeft),
        ("Le mot « السلام » expliqué aux enfants", .leftToRight), ("ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ", .leftToRight),
        ("https://a.example/b https://c.example/d خبر", .rightToLeft), ("2026 ⵣ", .leftToRight),
        ("٢٠٢٦ خبر", .rightToLeft),
        ("«مراكش» 2-1 «Raja»", .rightToLeft), ("שלום", .rightToLeft), ("12.5% ارتفاع", .rightToLeft),
    ])
    func countsWords(text: String, direction: TextDirection) {
        #expect(DirectionDetector.detect(text) == direction)
    }

    @Test(arguments: ["", "2026", "—", "https://a.example/b", "٢٠٢٦ ،", "12/3"])
    func staysSilentWithoutLetters(text: String) {
        #expect(DirectionDetector.detect(text) == nil)
    }
}
