// SPDX-License-Identifier: Apache-2.0

/// Tells one set of embedded word lists from another: what was read with one is not comparable to what was read with
/// another.
public enum LexiconVersion {
    /// A hash of all lists.
    public static let fingerprint: UInt32 = {
        var hash: UInt32 = 0x811C_9DC5
        for list in [LexiconText.folding, .words, .places, .institutions, .concepts, .common] {
            list.forEachByte { hash = (hash ^ UInt32($0)) &* 0x0100_0193 }
        }
        return TermHash.finish(hash)
    }()
}
