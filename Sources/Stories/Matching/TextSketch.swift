// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Eight small hashes of a text's word triples: most of them survive light editing, so an article that comes back
/// after weeks is recognised without its words being kept.
struct TextSketch: Hashable, Sendable {
    /// The least hash of each of eight classes; 0 where the class is empty.
    var lanes: SIMD8<UInt32> = .zero

    init() {}

    init(_ terms: [UInt32]) {
        guard terms.count >= 8 else { return }
        var least = SIMD8<UInt32>(repeating: .max)
        for index in 0..<(terms.count - 2) {
            let hash = TermHash.pair(TermHash.pair(terms[index], terms[index + 1]), terms[index + 2])
            let lane = Int(hash & 7)
            if hash < least[lane] { least[lane] = hash }
        }
        for lane in 0..<8 where least[lane] != .max { lanes[lane] = least[lane] }
    }

    /// Whether any lane agrees: a passage of three words stands in both.
    func touches(_ other: TextSketch) -> Bool {
        any((lanes .== other.lanes) .& (lanes .!= 0))
    }

    /// How many lanes agree.
    func agreement(with other: TextSketch) -> Int {
        (0..<8).count { lanes[$0] != 0 && lanes[$0] == other.lanes[$0] }
    }
}
