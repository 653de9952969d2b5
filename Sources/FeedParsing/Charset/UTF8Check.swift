// SPDX-License-Identifier: Apache-2.0

/// Whether bytes are UTF-8 (RFC 3629), and where they stop being it.
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        firstInvalid(bytes, from: 0) == nil
    }

    /// The offset of the first byte that belongs to no valid sequence.
    static func firstInvalid(_ bytes: [UInt8], from start: Int) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var index = start
            let count = buffer.count
            guard let first = buffer.baseAddress else { return nil }
            while index < count {
                // Eight ASCII bytes at once.
                if index + 8 <= count {
                    let word = unsafe UnsafeRawPointer(first + index)
                        .loadUnaligned(as: UInt64.self)
                    if word & 0x8080_8080_8080_8080 == 0 {
                        index += 8
                        continue
                    }
                }
                let length = unsafe sequenceLength(buffer, index)
                guard length > 0 else { return index }
                index += length
            }
            return nil
        }
    }

    /// The bytes of the valid sequence at `index`; 0 when there is none.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let first = unsafe bytes[index]
        if first < 0x80 { return 1 }
        func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            guard index + offset < bytes.count else { return false }
            let byte = unsafe bytes[index + offset]
            return byte >= low && byte <= high
        }
        switch first {
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80, 0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80, 0x8F) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }

    /// The same bytes with every broken sequence replaced by U+FFFD, and control characters that XML refuses
    /// dropped.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let length = unsafe sequenceLength(buffer, index)
                if length == 0 {
                    clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    index += 1
                } else {
                    unsafe clean.append(contentsOf: buffer[index..<index + length])
                    index += length
                }
            }
        }
        return clean
    }
}
