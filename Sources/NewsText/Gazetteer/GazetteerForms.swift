// SPDX-License-Identifier: Apache-2.0

/// The names of the gazetteer, found by their first word.
struct GazetteerForms: Sendable {
    private struct Form: Sendable {
        var words: [UInt32]
        var entity: Int
        var isWeak: Bool
    }

    /// First word → index into `buckets`.
    private var first = TermTable(minimumCapacity: 4096, isLexicon: true)
    private var buckets: [[Form]] = []

    mutating func add(_ name: String, entity: Int, isWeak: Bool) {
        let folded = FoldedText(name)
        let words = folded.words.map { folded.hash(of: $0) }
        guard let head = words.first else { return }
        let form = Form(words: words, entity: entity, isWeak: isWeak)
        if let bucket = first[head] {
            buckets[Int(bucket)].append(form)
            // The longest first; of equals, the one listed first.
            buckets[Int(bucket)].sort { $0.words.count > $1.words.count }
        } else {
            first[head] = Int32(buckets.count)
            buckets.append([form])
        }
    }

    func match(_ text: FoldedText, at index: Int) -> (entity: Int, length: Int)? {
        let word = text.words[index]
        let (start, end) = (Int(word.start), Int(word.end))
        if let found = match(word.hash, text, index) { return found }
        guard text.units[start] >= 0x621, text.units[start] <= 0x64A, end - start >= 4 else { return nil }
        return matchInflected(text, index, start, end)
    }

    /// Arabic writes and, for, in, as before a name without a space: `وبالرباط`, `للرباط`, `بأكادير`.
    private func matchInflected(
        _ text: FoldedText, _ index: Int, _ start: Int, _ end: Int
    ) -> (entity: Int, length: Int)? {
        var from = start
        if Self.conjunctions.contains(text.units[from]), end - from >= 4 {
            if let found = match(TermHash.of(text.units, from + 1, end), text, index) { return found }
            from += 1
        }
        guard Self.prepositions.contains(text.units[from]), end - from >= 4 else { return nil }
        if let found = match(TermHash.of(text.units, from + 1, end), text, index) { return found }
        if text.units[from] == 0x644, text.units[from + 1] == 0x644 {
            return match(TermHash.of([0x627] + text.units[(from + 1)..<end], 0, end - from), text, index)
        }
        return nil
    }

    private static let conjunctions: [UInt16] = [0x648, 0x641]
    private static let prepositions: [UInt16] = [0x628, 0x644, 0x643]

    private func match(_ head: UInt32, _ text: FoldedText, _ index: Int) -> (entity: Int, length: Int)? {
        guard let bucket = first[head] else { return nil }
        for form in buckets[Int(bucket)] {
            guard index + form.words.count <= text.words.count else { continue }
            let agrees = form.words.indices.dropFirst().allSatisfy {
                text.hash(of: text.words[index + $0]) == form.words[$0]
            }
            if agrees, !form.isWeak || introduces(text, index) {
                return (form.entity, form.words.count)
            }
        }
        return nil
    }

    private func introduces(_ text: FoldedText, _ index: Int) -> Bool {
        index > 0 && Self.introductions.contains(text.hash(of: text.words[index - 1]))
    }

    private static let introductions = TermSet(
        words: """
            جماعة بجماعة جماعات مدينة بمدينة إقليم بإقليم عمالة بعمالة قيادة بقيادة باشوية بلدية بلدة دوار منطقة
            بمنطقة شاطئ ضواحي بضواحي نواحي commune province ville préfecture douar plage cercle caïdat région
            """)
}
