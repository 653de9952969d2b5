// SPDX-License-Identifier: Apache-2.0

/// The items of the window by running number; the oldest leave at the front.
///
/// Values stand in chunks of 64 items: two arrays a chunk instead of two an item, given back as a whole.
struct ItemRing: ~Copyable {
    private struct Chunk {
        var wide: [UInt32] = []
        var narrow: [UInt16] = []

        /// Takes no more room than its values.
        mutating func trim() {
            wide = Self.exact(wide)
            narrow = Self.exact(narrow)
        }

        private static func exact<Value>(_ values: [Value]) -> [Value] {
            var copy: [Value] = []
            copy.reserveCapacity(values.count)
            copy.append(contentsOf: values)
            return copy
        }
    }

    private static let shift: Int32 = 6

    /// What searches look at of item after item, close together in memory.
    struct Key {
        /// Milliseconds.
        let arrival: Int64
        var story: Int32
        let language: Int32
    }

    private var headers: [ItemHeader] = []
    /// One for each header.
    private var keys: [Key] = []
    private var chunks: [Chunk] = []
    /// The number of the item at `headers[start]`.
    private(set) var firstNumber: Int32 = 0
    private var start = 0
    /// Which chunk stands at `chunks[0]`.
    private var firstChunk: Int32 = 0

    var count: Int { headers.count - start }
    var nextNumber: Int32 { firstNumber + Int32(count) }
    var first: ItemHeader? { count > 0 ? headers[start] : nil }
    var numbers: Range<Int32> { firstNumber..<nextNumber }

    func contains(_ number: Int32) -> Bool {
        number >= firstNumber && number < nextNumber
    }

    subscript(number: Int32) -> ItemHeader {
        _read { yield headers[start + Int(number - firstNumber)] }
    }

    @inline(__always)
    func key(_ number: Int32) -> Key { keys[start + Int(number - firstNumber)] }

    @inline(__always)
    func sketch(_ number: Int32) -> TextSketch { headers[start + Int(number - firstNumber)].sketch }

    func profile(_ number: Int32) -> ItemProfile {
        let chunk = chunks[Int(number >> Self.shift - firstChunk)]
        return ItemProfile(header: self[number], wide: chunk.wide, narrow: chunk.narrow)
    }

    mutating func move(_ number: Int32, to story: Int32) {
        headers[start + Int(number - firstNumber)].story = story
        keys[start + Int(number - firstNumber)].story = story
    }

    mutating func append(_ item: ItemProfile) {
        let place = Int(nextNumber >> Self.shift - firstChunk)
        if place == chunks.count { chunks.append(Chunk()) }
        var header = item.header
        header.wideStart = Int32(chunks[place].wide.count)
        header.narrowStart = Int32(chunks[place].narrow.count)
        chunks[place].wide.append(contentsOf: item.wide)
        chunks[place].narrow.append(contentsOf: item.narrow)
        // The last of its chunk: what growing left free is a third of it.
        if (nextNumber + 1) & (1 << Self.shift - 1) == 0 { chunks[place].trim() }
        headers.append(header)
        keys.append(Key(arrival: header.arrival, story: header.story, language: header.language))
    }

    /// Lets the oldest item go.
    mutating func removeFirst() {
        start += 1
        firstNumber += 1
        // The last of its chunk: the whole is given back.
        if firstNumber & (1 << Self.shift - 1) == 0 {
            chunks[Int((firstNumber - 1) >> Self.shift - firstChunk)] = Chunk()
        }
        guard start > 1024, start * 2 > headers.count else { return }
        headers.removeFirst(start)
        keys.removeFirst(start)
        start = 0
        let chunk = firstNumber >> Self.shift
        chunks.removeFirst(Int(chunk - firstChunk))
        firstChunk = chunk
    }
}
