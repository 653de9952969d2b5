// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct EditionTitlesTests {
    private let titles = EditionTitles(catalogue: SampleSources.catalogue)

    @Test(arguments: [
        (EditionKey(.merged), "البرّاح · كل الأخبار", "Berrah · Toute l’actualité", "Berrah · All the news"),
        (EditionKey(.breaking), "البرّاح · عاجل", "Berrah · Urgent", "Berrah · Breaking"),
        (EditionKey(.language("ar")), "البرّاح · العربية", "Berrah · العربية", "Berrah · العربية"),
        (EditionKey(.language("pt-br")), "البرّاح · pt-br", "Berrah · pt-br", "Berrah · pt-br"),
        (
            EditionKey(.region(.soussMassa)), "البرّاح · سوس ماسة", "Berrah · Souss-Massa",
            "Berrah · Souss-Massa"
        ),
        (EditionKey(.kind(.sport)), "البرّاح · رياضة", "Berrah · Sport", "Berrah · Sport"),
        (EditionKey(.publisher("littoral")), "البرّاح · الساحل", "Berrah · Le Littoral", "Berrah · الساحل"),
        (EditionKey(.publisher("gone")), "البرّاح · gone", "Berrah · gone", "Berrah · gone"),
        (EditionKey(.tag("مجتمع")), "البرّاح · #مجتمع", "Berrah · #مجتمع", "Berrah · #مجتمع"),
        (EditionKey(.search("طقس")), "البرّاح · بحث: طقس", "Berrah · Recherche: طقس", "Berrah · Search: طقس"),
        (
            EditionKey(.archive(ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 22)))),
            "البرّاح · أرشيف 2026-11-22",
            "Berrah · Archives 2026-11-22", "Berrah · Archive 2026-11-22"
        ),
        (
            EditionKey(.merged, filter: EditionFilter(languages: ["fr"], kinds: [.business])),
            "البرّاح · كل الأخبار · Français · اقتصاد", "Berrah · Toute l’actualité · Français · Économie",
            "Berrah · All the news · Français · Business"
        ),
    ])
    func editionsAreNamedInEveryLanguage(key: EditionKey, arabic: String, french: String, english: String) {
        #expect(titles.title(of: key, in: "ar") == arabic)
        #expect(titles.title(of: key, in: "fr-ma") == french)
        #expect(titles.title(of: key, in: "en") == english)
    }

    @Test func subtitlesSayWhatAnEditionHolds() {
        #expect(titles.subtitle(of: EditionKey(.breaking), in: "fr").contains("urgentes"))
        #expect(titles.subtitle(of: EditionKey(.kind(.sport)), in: "ar") == Wording.arabic.tagline)
    }

    @Test func disabledNewsroomsAreNotOffered() {
        let feed = Feed(id: "x-1", publisher: "x", url: "https://x.example/feed", disabled: "answers 403")
        let catalogue = SourceCatalogue(publishers: [Publisher(id: "x", feeds: [feed])])
        #expect(EditionTitles(catalogue: catalogue).publishers(in: "ar").isEmpty)
    }
}
