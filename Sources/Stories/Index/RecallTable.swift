// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Articles by their sketches, for weeks after they left the window: an archive printed again with new dates is
/// recognised by it.
struct RecallTable {
    struct Entry {
        var sketch: TextSketch
        var item: ItemID
        var story: StoryID
        /// Seconds.
        var date: Int64
        var mask: UInt32
        var numbers: UInt32
        /// The next older entry with the same hash, for each lane that is indexed.
        var next: SIMD4<Int32>
    }

    /// Lanes that have an index; all of them are compared.
    static let indexedLanes = 4
    /// Lanes that must agree, and fewer when the titles agree, too.
    static let agreement = 5
    static let agreementWithTitle = 3
    static let chain = 12

    var capacity = StoryConfiguration.standard.recallCapacity
    private var entries: [Entry] = []
    private var heads = TermTable(minimumCapacity: 1024)

    mutating func add(_ profile: ItemProfile, story: StoryID) {
        // Copies lead to their original, columns to nothing.
        let header = profile.header
        guard header.original == 0, Self.isRemembered(header) else { return }
        if entries.count >= capacity { shrink() }
        insert(
            Entry(
                sketch: header.sketch, item: header.id, story: story, date: header.date, mask: header.mask,
                numbers: Self.numbers(of: profile), next: SIMD4(repeating: -1)))
    }

    /// The article that this one repeats, the eldest when there are several.
    func find(_ profile: ItemProfile, since: Int64 = .min) -> Entry? {
        let header = profile.header
        guard Self.isRemembered(header) else { return nil }
        var found: Entry?
        for lane in 0..<Self.indexedLanes where header.sketch.lanes[lane] != 0 {
            var index = heads[header.sketch.lanes[lane] &+ UInt32(lane)] ?? -1
            var left = Self.chain
            while index >= 0, left > 0 {
                let entry = entries[Int(index)]
                if entry.date >= since, repeats(profile, entry), entry.item < found?.item ?? ItemID(.max) {
                    found = entry
                }
                index = entry.next[lane]
                left -= 1
            }
        }
        return found
    }

    private static func isRemembered(_ header: ItemHeader) -> Bool {
        header.sketch != TextSketch() && header.traits.isDisjoint(with: [.isSeries, .isDated])
    }

    private func repeats(_ profile: ItemProfile, _ entry: Entry) -> Bool {
        let agreement = entry.sketch.agreement(with: profile.header.sketch)
        if agreement >= Self.agreement { return entry.numbers == Self.numbers(of: profile) || agreement >= 7 }
        return agreement >= Self.agreementWithTitle && profile.header.mask != 0
            && entry.mask == profile.header.mask
            && entry.numbers == Self.numbers(of: profile)
    }

    private static func numbers(of profile: ItemProfile) -> UInt32 {
        profile.wide[profile.header.titleNumbers].reduce(0) { TermHash.pair($0, $1) }
    }

    private mutating func insert(_ entry: Entry) {
        var entry = entry
        let index = Int32(entries.count)
        for lane in 0..<Self.indexedLanes where entry.sketch.lanes[lane] != 0 {
            let key = entry.sketch.lanes[lane] &+ UInt32(lane)
            entry.next[lane] = heads[key] ?? -1
            heads[key] = index
        }
        entries.append(entry)
    }

    /// The oldest quarter leaves.
    private mutating func shrink() {
        let kept = entries.dropFirst(entries.count / 4)
        entries = []
        heads = TermTable(minimumCapacity: kept.count * Self.indexedLanes)
        for entry in kept { insert(entry) }
    }
}
