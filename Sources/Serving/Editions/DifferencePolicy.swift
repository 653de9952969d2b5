// SPDX-License-Identifier: Apache-2.0

/// Whether a reader is sent only what is new to it: it asks with `A-IM: feed`, and names by its entity tag a state of
/// the document that we remember (RFC 3229; the “feed” manipulation as feed readers use it).
enum DifferencePolicy {
    /// The entries that the reader has; nil sends the whole document.
    static func base(
        manipulations: [String], ifNoneMatch: [String], history: [CachedEdition.State]
    ) -> Set<UInt64>? {
        guard !ifNoneMatch.isEmpty,
            WeightedList(manipulations).entries.contains(where: { $0.token == "feed" && $0.weight > 0 })
        else { return nil }
        let state = history.last { state in
            ContentCoding.allCases.contains { coding in
                EntityTags.list(ifNoneMatch, contains: "\"\(state.hash)\(coding.tagSuffix)\"", weakly: true)
            }
        }
        return state.map { Set($0.marks) }
    }
}
