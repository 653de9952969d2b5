// SPDX-License-Identifier: Apache-2.0

/// Sixty-four bits of a name: SipHash-2-4 (Aumasson and Bernstein, 2012) under a key that only this database knows.
///
/// Indexes over numbers are a quarter of the size of indexes over addresses. The secret key keeps a hostile feed from
/// making addresses that collide with those of another.
struct KeyHash: Hashable, Sendable {
    var first: UInt64
    var second: UInt64

    /// The hash of a name; `domain` keeps a guid apart from a link that reads the same.
    func hash(_ text: String, domain: UInt64) -> Int64 {
        let bytes = text.utf8Span.span
        return Int64(bitPattern: sip(bytes, 0..<bytes.count, first ^ domain))
    }

    /// The hash of a canonical link, whose upper 16 bits are the host's.
    ///
    /// So one host's links lie together in the index, and a poll that brings thirty of them touches a page or two,
    /// however large the archive is.
    func hash(link: String) -> Int64 {
        let bytes = link.utf8Span.span
        var end = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
            end += 1
        }
        let host = sip(bytes, 0..<end, first ^ 2)
        let whole = sip(bytes, 0..<bytes.count, first)
        return Int64(bitPattern: host << 48 | whole >> 16)
    }

    private func sip(_ bytes: Span<UInt8>, _ range: Range<Int>, _ first: UInt64) -> UInt64 {
        var state = SipState(first, second)
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            var word: UInt64 = 0
            for offset in 0..<8 {
                word |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
            }
            state.compress(word)
            index += 8
        }
        var last = UInt64(truncatingIfNeeded: range.count) << 56
        for offset in 0..<range.upperBound - index {
            last |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
        }
        state.compress(last)
        return state.finish()
    }
}
