// SPDX-License-Identifier: Apache-2.0

extension PlainReader {
    /// Reads to the next tag.
    mutating func readText(_ bytes: Span<UInt8>) -> Bool {
        guard !open.isEmpty else { return skipSpace(bytes) }
        var start = index
        var cursor = index
        while true {
            let stop = bytes.textStop(from: cursor)
            // A document does not end in text.
            guard stop < bytes.count else { return false }
            switch bytes[stop] {
            case UInt8(ascii: "<"):
                emit(bytes, start, stop)
                index = stop
                return true
            case UInt8(ascii: "&"):
                emit(bytes, start, stop)
                guard let reference = PlainReference(bytes, at: stop) else { return false }
                if assembler.isCapturing { assembler.append(reference) }
                cursor = reference.end
                start = cursor
            default:
                if bytes.has("]]>", at: stop) { return false }
                cursor = stop &+ 1
            }
        }
    }

    mutating func readSection(_ bytes: Span<UInt8>) -> Bool {
        let start = index &+ 9
        guard !open.isEmpty, let end = bytes.sectionEnd(from: start) else { return false }
        emit(bytes, start, end)
        index = end &+ 3
        return true
    }

    @inline(__always)
    private mutating func emit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        if end > start, assembler.isCapturing { assembler.append(bytes, from: start, to: end) }
    }

    /// Outside the root element there is nothing else.
    private mutating func skipSpace(_ bytes: Span<UInt8>) -> Bool {
        while index < bytes.count, PlainBytes.isSpace(bytes[index]) { index &+= 1 }
        return index == bytes.count || bytes[index] == UInt8(ascii: "<")
    }
}
