// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a feed has been like so far: its languages, where its links lead, its dates and its words.
struct FeedCharacter: Hashable, Sendable {
    /// Items by language and by domain, fading.
    var languages: [String: Int] = [:]
    var domains: [String: Int] = [:]
    /// Items looked at; the same one again counts again.
    var items = 0
    /// Its documents bear several dates, as those of living feeds do.
    var hasVariedDates = false
    /// The newest date, seconds since the epoch; 0 when there was none.
    var newest: Int64 = 0
    var words = WordSketch()

    private static let limit = 600
    private static let mostNames = 8

    mutating func learn(_ glance: DocumentGlance) {
        for line in glance.lines {
            if let language = line.language { languages[language.primary, default: 0] += 1 }
            if let domain = line.domain { domains[domain, default: 0] += 1 }
        }
        items = min(items + glance.lines.count, 1_000_000)
        Self.fade(&languages)
        Self.fade(&domains)
        let dates = Set(glance.lines.compactMap { $0.published?.seconds })
        if dates.count > 1 { hasVariedDates = true }
        newest = max(newest, dates.max() ?? 0)
        words.add(glance.words)
    }

    /// Old habits weigh less, and rare names are forgotten.
    private static func fade(_ counts: inout [String: Int]) {
        if counts.values.reduce(0, +) > limit {
            counts = counts.mapValues { $0 / 2 }.filter { $0.value > 0 }
        }
        while counts.count > mostNames,
            let least = counts.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
        {
            counts[least.key] = nil
        }
    }
}
