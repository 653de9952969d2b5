// SPDX-License-Identifier: Apache-2.0

import CLexicon

/// One embedded word list: lines of fields separated by TAB; `#` starts a comment line.
enum LexiconText {
    case folding, words, places, institutions, concepts, common

    func forEachRow(_ body: ([Substring]) -> Void) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) where line.first != "#" {
            body(line.split(separator: "\t", omittingEmptySubsequences: false))
        }
    }

    func forEachByte(_ body: (UInt8) -> Void) {
        for byte in text.utf8 { body(byte) }
    }

    /// The bytes live as long as the program, in its read-only data.
    private var text: String {
        let whole =
            switch self {
            case .folding: unsafe lexicon_folding()
            case .words: unsafe lexicon_words()
            case .places: unsafe lexicon_places()
            case .institutions: unsafe lexicon_institutions()
            case .concepts: unsafe lexicon_concepts()
            case .common: unsafe lexicon_common()
            }
        return unsafe String(
            decoding: UnsafeBufferPointer(start: whole.bytes, count: whole.count), as: UTF8.self)
    }
}
