// SPDX-License-Identifier: Apache-2.0

/// Where a mark comes next in a document read forwards.
///
/// What was found far ahead, or not at all, is remembered: a document that opens a thousand comments and ends none is
/// searched once, not a thousand times.
struct NextPlace {
    private let mark: StaticString
    /// The first place from `searched` on; nil when there is none.
    private var place: Int?
    private var searched: Int?

    /// - Parameter mark: lower-case ASCII.
    init(_ mark: StaticString) {
        self.mark = mark
    }

    /// The first place of the mark from `start` on; for the same bytes at every call.
    mutating func find(in bytes: [UInt8], from start: Int) -> Int? {
        if let searched, searched <= start, (place ?? .max) >= start { return place }
        searched = start
        place = ByteText.find(mark, in: bytes, from: start)
        return place
    }
}
