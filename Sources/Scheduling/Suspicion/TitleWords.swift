// SPDX-License-Identifier: Apache-2.0

/// The words of titles as numbers: hashes of their UTF-8 bytes, which cost a tenth of the words themselves.
///
/// Every character beyond ASCII counts as a letter but the punctuation of Arabic, of French and of typography; ASCII
/// letters are compared without case. So it is rough, and always the same.
struct TitleWords {
    private(set) var hashes: Set<UInt32> = []

    /// Shorter words stand in every text.
    private static let leastLetters = 4

    mutating func read(_ title: String) {
        var hash: UInt32 = 0x811C_9DC5
        var letters = 0
        let bytes = title.utf8.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length = Self.length(byte)
            let isLetter =
                byte < 0x80
                ? (byte | 0x20) &- UInt8(ascii: "a") < 26
                : !Self.isPunctuation(byte, index + 1 < bytes.count ? bytes[index + 1] : 0)
            if isLetter {
                letters += 1
                // FNV-1a, which is the same in every process.
                for place in index..<min(index + length, bytes.count) {
                    let part = byte < 0x80 ? byte | 0x20 : bytes[place]
                    hash = (hash ^ UInt32(part)) &* 0x0100_0193
                }
            } else {
                end(&hash, &letters)
            }
            index += length
        }
        end(&hash, &letters)
    }

    private mutating func end(_ hash: inout UInt32, _ letters: inout Int) {
        if letters >= Self.leastLetters { hashes.insert(hash) }
        hash = 0x811C_9DC5
        letters = 0
    }

    private static func length(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// The Latin-1 signs with the no-break space, the Arabic comma, semicolon and question mark, and general punctuation.
    private static func isPunctuation(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xC2: true
        case 0xD8: second == 0x8C || second == 0x9B || second == 0x9F
        case 0xE2: second == 0x80 || second == 0x81
        default: false
        }
    }
}
