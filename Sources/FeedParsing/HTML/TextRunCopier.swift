// SPDX-License-Identifier: Apache-2.0

/// Carries ordinary text from the input into the HTML and the plain text at once, sixteen bytes at a time.
enum TextRunCopier {
    /// Copies from `start` to the next byte that needs a closer look and gives its place.
    ///
    /// HTML takes the bytes as they are; in plain text every run of white space becomes one space.
    static func copy(
        _ input: Span<UInt8>, from start: Int, html: inout ByteSink, text: inout ByteSink, writesMarkup: Bool
    ) -> Int {
        let rest = input.count - start
        text.reserve(rest)
        if writesMarkup { html.reserve(rest) }
        return unsafe input.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress else { return start }
            var run = unsafe Run(source: source, index: start, text: text.end, previous: text.last)
            run.advance(input)
            unsafe text.advance(by: run.text - text.end)
            if writesMarkup { unsafe html.append(raw: source + start, count: run.index - start) }
            return run.index
        }
    }

    /// The walk over one run.
    @safe
    private struct Run {
        let source: UnsafePointer<UInt8>
        var index: Int
        /// Where the plain text goes on.
        var text: UnsafeMutablePointer<UInt8>
        /// The byte that the plain text ends in.
        var previous: UInt8

        @inline(__always)
        mutating func advance(_ input: Span<UInt8>) {
            let count = input.count
            // The first byte by hand: what the plain text ends in is not what stands before it in the input.
            guard index < count, step(input) else { return }
            while index < count {
                if index + 16 <= count, isOrdinaryBlock() {
                    unsafe UnsafeMutableRawPointer(text).copyMemory(from: source + index, byteCount: 16)
                    unsafe text += 16
                    index &+= 16
                    unsafe previous = text[-1]
                } else {
                    let end = min(index &+ 16, count)
                    while index < end {
                        guard step(input) else { return }
                    }
                }
            }
        }

        /// Copies one scalar or byte; false where the run ends.
        @inline(__always)
        private mutating func step(_ input: Span<UInt8>) -> Bool {
            let byte = unsafe source[index]
            if byte.stopsText {
                guard byte >= 0x80 else { return false }
                let (kind, length) = SpecialScalar.read(input, at: index)
                guard kind == .ordinary else { return false }
                for offset in 0..<length { unsafe text[offset] = source[index + offset] }
                unsafe text += length
                index &+= length
                previous = byte
                return true
            }
            let written = byte <= 0x20 ? 0x20 : byte
            unsafe text.pointee = written
            unsafe text += byte <= 0x20 && previous == 0x20 ? 0 : 1
            previous = written
            index &+= 1
            return true
        }

        /// True when sixteen bytes can go out as they are: no byte that stops, no control, no two spaces in a row.
        @inline(__always)
        private func isOrdinaryBlock() -> Bool {
            let place = unsafe UnsafeRawPointer(source + index)
            let first = unsafe ByteWord(place.loadUnaligned(as: UInt64.self))
            let second = unsafe ByteWord((place + 8).loadUnaligned(as: UInt64.self))
            let beforeFirst = unsafe ByteWord((place - 1).loadUnaligned(as: UInt64.self))
            let beforeSecond = unsafe ByteWord((place + 7).loadUnaligned(as: UInt64.self))
            return (first.stops(after: beforeFirst) | second.stops(after: beforeSecond)) == 0
        }
    }

    /// Eight bytes of text, looked at together.
    private struct ByteWord {
        private static let ones: UInt64 = 0x0101_0101_0101_0101
        private static let tops: UInt64 = 0x8080_8080_8080_8080
        private let bytes: UInt64

        @inline(__always)
        init(_ bytes: UInt64) { self.bytes = bytes }

        /// Not zero when one of the bytes needs a closer look; now and then also when none does.
        @inline(__always)
        func stops(after before: ByteWord) -> UInt64 {
            let angles = Self.below(1, in: (bytes | Self.ones &* 0x02) ^ (Self.ones &* 0x3E))
            let leads = Self.below(1, in: (bytes & (Self.ones &* 0xF0)) ^ (Self.ones &* 0xE0))
            let ampersands = Self.below(1, in: bytes ^ (Self.ones &* 0x26))
            let spaces = Self.below(1, in: bytes ^ (Self.ones &* 0xC2))
            let deletes = Self.below(1, in: bytes ^ (Self.ones &* 0x7F))
            let controls = Self.below(0x20, in: bytes)
            let doubled = Self.below(0x21, in: bytes) & Self.below(0x21, in: before.bytes)
            return angles | leads | ampersands | spaces | deletes | controls | doubled
        }

        /// The top bit of every byte less than `limit` (at most 0x80); the lowest one found is exact.
        @inline(__always)
        private static func below(_ limit: UInt64, in bytes: UInt64) -> UInt64 {
            (bytes &- ones &* limit) & ~bytes & tops
        }
    }
}
