// SPDX-License-Identifier: Apache-2.0

/// Tells eight-bit Arabic from eight-bit Latin, and its two encodings from each other, by letters.
///
/// Arabic comes in runs of high bytes where French has single ones; and in every Arabic text the article (alef,
/// lam) is the commonest pair: C7 E1 in windows-1256, C7 E4 in ISO-8859-6, both rare in anything else.
struct ArabicStatistic {
    private(set) var high = 0
    private(set) var inRuns = 0
    private(set) var article1256 = 0
    private(set) var articlePart6 = 0
    /// Bytes that ISO-8859-6 leaves undefined and windows-1256 uses.
    private(set) var foreignToPart6 = 0

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        var index = 0
        while true {
            let run = span.endOfASCII(from: index)
            guard run < span.count else { return }
            index = run
            var previous: UInt8 = 0
            while index < span.count, span[index] >= 0x80 {
                count(span[index], after: previous)
                previous = span[index]
                index &+= 1
            }
        }
    }

    /// One high byte; `previous` is zero behind an ASCII byte.
    @inline(__always)
    private mutating func count(_ byte: UInt8, after previous: UInt8) {
        high += 1
        if previous != 0 { inRuns += 1 }
        if previous == 0xC7 {
            if byte == 0xE1 { article1256 += 1 }
            if byte == 0xE4 { articlePart6 += 1 }
        }
        switch byte {
        case 0x80...0x9F, 0xA1...0xA3, 0xA5...0xAB, 0xDB...0xDF, 0xF3...0xFF: foreignToPart6 += 1
        default: break
        }
    }

    /// The encoding, when the bytes are Arabic at all.
    var verdict: ArabicCharset? {
        guard high >= 8, inRuns * 2 > high else { return nil }
        let articles = article1256 + articlePart6
        guard articles * 60 > high else { return nil }
        if article1256 != articlePart6 {
            return article1256 > articlePart6 ? .windows1256 : .iso8859Part6
        }
        return foreignToPart6 > 0 ? .windows1256 : .iso8859Part6
    }
}
