// SPDX-License-Identifier: Apache-2.0

/// Words of sudden events: death, quake, fire, arrest, resignation; by their stems.
public struct EventWords: Sendable {
    public static let shared = EventWords(kind: "event")
    /// Words of service notices: competitions, vacancies, donors, tenders.
    public static let service = EventWords(kind: "service")

    private let stems: TermSet

    private init(kind: Substring) {
        var stems: Set<UInt32> = []
        LexiconText.words.forEachRow { fields in
            guard fields.count == 3, fields[0] == kind else { return }
            for token in Tokens(FoldedText(String(fields[2]))).list { stems.insert(token.term) }
        }
        self.stems = TermSet(stems)
    }

    public func contains(_ term: UInt32) -> Bool {
        stems.contains(term)
    }
}
