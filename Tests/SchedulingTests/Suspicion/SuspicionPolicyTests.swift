// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Scheduling

@Suite struct SuspicionPolicyTests {
    private static let start = Timestamp(rfc3339: "2026-11-22T08:00:00Z") ?? .epoch

    private func glance(
        _ count: Int, from first: Int = 0, language: LanguageTag? = "ar", domain: String? = "sahifa.example",
        word: String = "كلمة", at now: Timestamp = start
    ) -> DocumentGlance {
        DocumentGlance(
            lines: (first..<first + count).map { number in
                .init(
                    title: "\(word) \(Self.name(number)) \(Self.name(number * 7 + 3)) مشترك",
                    language: language, domain: domain, published: now - .minutes(number - first))
            })
    }

    /// A word for a number: letters only, for digits are no words.
    private static func name(_ number: Int) -> String {
        let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
        var number = number % 700 + 30_000
        var text = ""
        while number > 0 {
            text.append(letters[number % letters.count])
            number /= letters.count
        }
        return text + "ون"
    }

    private func learned(_ documents: Int = 8) throws -> FeedState {
        var state = FeedState(feed: "f")
        for index in 0..<documents {
            let verdict = SuspicionPolicy().judge(
                glance(30, from: index * 30), state: state, now: Self.start)
            try #require(verdict).record(in: &state)
            #expect(state.suspicion == nil)
        }
        return state
    }

    private func grounds(_ glance: DocumentGlance, _ state: FeedState) -> [Suspicion.Ground] {
        SuspicionPolicy().judge(glance, state: state, now: Self.start)?.suspicion?.grounds ?? []
    }

    @Test("a first document is never strange, whatever it is")
    func first() throws {
        let state = FeedState(feed: "f")
        #expect(grounds(glance(30, language: "zh", at: .epoch), state).isEmpty)
    }

    @Test("fewer than five items say nothing and teach nothing")
    func few() throws {
        let state = try learned()
        #expect(SuspicionPolicy().judge(glance(4, language: "fr"), state: state, now: Self.start) == nil)
    }

    @Test("items without language, link or date accuse nobody")
    func bare() throws {
        let state = try learned()
        let bare = DocumentGlance(lines: (0..<20).map { .init(title: "مشترك \(Self.name($0))") })
        #expect(grounds(bare, state).isEmpty)
    }

    @Test("a bilingual paper stays itself in either language")
    func bilingual() throws {
        var state = FeedState(feed: "f")
        for index in 0..<10 {
            let part = glance(30, from: index * 30, language: index % 2 == 0 ? "ar" : "fr")
            SuspicionPolicy().judge(part, state: state, now: Self.start)?.record(in: &state)
        }
        #expect(grounds(glance(20, from: 60, language: "fr"), state).isEmpty)
        #expect(grounds(glance(20, from: 60, language: "es"), state) == [.language])
    }

    @Test("what made it suspect must be well over: a mixed document does not heal")
    func hysteresis() throws {
        var state = try learned()
        let strange = glance(20, language: "fr")
        SuspicionPolicy().judge(strange, state: state, now: Self.start)?.record(in: &state)
        #expect(state.suspicion?.grounds == [.language])
        let since = state.suspicion?.since
        let mixed = DocumentGlance(lines: Array(strange.lines.prefix(12)) + glance(8).lines)
        SuspicionPolicy().judge(mixed, state: state, now: Self.start + .hours(5))?.record(in: &state)
        #expect(state.suspicion?.since == since, "it began when it began")
        let healed = DocumentGlance(lines: Array(strange.lines.prefix(4)) + glance(16).lines)
        SuspicionPolicy().judge(healed, state: state, now: Self.start)?.record(in: &state)
        #expect(state.suspicion == nil)
    }

    @Test("a suspect document is not learnt from")
    func notLearnt() throws {
        var state = try learned()
        let before = state.notes[FeedState.characterKey]
        for _ in 0..<10 {
            SuspicionPolicy().judge(glance(20, language: "fr"), state: state, now: Self.start)?.record(
                in: &state)
        }
        #expect(state.notes[FeedState.characterKey] == before)
        #expect(state.isSuspect)
    }

    @Test("notes survive being written and read, and damage is passed over")
    func notes() throws {
        var character = FeedCharacter()
        character.learn(glance(30))
        character.learn(glance(30, from: 500, language: "fr-MA", domain: "other.example"))
        #expect(FeedCharacter(text: character.text) == character)
        #expect(character.languages == ["ar": 30, "fr": 30])
        for damage in [
            "", ";;;", "i:x;l:=,==;y:***;o:AA", "i:-5;l:ar=-9", character.text.dropLast(40).description,
        ] {
            let read = FeedCharacter(text: damage)
            #expect(read.languages.values.allSatisfy { $0 >= 0 })
        }
        for grounds in [[Suspicion.Ground.language], [.links, .oldDates], Suspicion.Ground.allCases] {
            let suspicion = Suspicion(grounds: grounds, since: Self.start)
            #expect(Suspicion(text: suspicion.text) == suspicion)
            #expect(suspicion.message.hasSuffix("."))
        }
        #expect(Suspicion(text: "soon nonsense") == nil)
        #expect(Suspicion(text: "5 nonsense") == nil)
    }

    private func words(_ texts: some Sequence<String>) -> Set<UInt32> {
        var words = TitleWords()
        for text in texts { words.read(text) }
        return words.hashes
    }

    @Test("old words are forgotten, so that the sketch never fills")
    func forgetting() {
        var sketch = WordSketch()
        for part in 0..<200 {
            sketch.add(words((0..<100).map { "word" + Self.name(part) + "x" + Self.name($0) }))
            #expect(sketch.fill < 0.67)
        }
        #expect(sketch.known(words((0..<100).map { "word" + Self.name(199) + "x" + Self.name($0) })) == 1)
        #expect(abs(sketch.known(words((0..<400).map { "never" + Self.name($0) }))) < 0.2)
    }

    @Test(
        "what a word is",
        arguments: [
            ("زلزال يضرب الحوز", 3), ("زلزال، يضرب؛ الحوز؟", 3), ("«زلزال» يضرب\u{00A0}الحوز…", 3),
            ("Séisme à El Haouz : l’état d’urgence", 4), ("SÉISME séisme Seisme seisme", 3),
            ("un de la 2026 12345", 0),
            ("", 0), ("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴰⵎⴰⵣⵉⵖⵜ", 1), ("🇲🇦🇲🇦", 1), ("a-b-c-d", 0),
        ])
    func aWord(_ title: String, _ count: Int) {
        #expect(words([title]).count == count)
    }

    @Test("words are the same in another case and place")
    func sameWords() {
        #expect(words(["Tempête sur AGADIR"]) == words(["agadir: tempête", "SUR"]))
        #expect(words(["زلزال، الحوز"]) == words(["الحوز زلزال"]))
    }

    @Test("few names are kept, the rare ones go first")
    func names() {
        var character = FeedCharacter()
        for number in 0..<50 { character.learn(glance(5, domain: "site\(number).example")) }
        for _ in 0..<20 { character.learn(glance(30)) }
        #expect(character.domains.count <= 8)
        #expect((character.domains["sahifa.example"] ?? 0) > 250)
    }
}
