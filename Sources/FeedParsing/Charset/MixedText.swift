// SPDX-License-Identifier: Apache-2.0

/// UTF-8 with single bytes of windows-1252 in it, as editors paste it together.
enum MixedText {
    /// Broken sequences are few among good ones.
    static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var good = 0
            var broken = 0
            var index = 0
            while index < buffer.count {
                let length = unsafe UTF8Check.sequenceLength(buffer, index)
                if length > 1 { good += 1 }
                if length == 0 { broken += 1 }
                index += max(length, 1)
            }
            return broken <= good
        }
    }

    /// A broken byte between ASCII is a letter of windows-1252; in company it is damage, and becomes U+FFFD. So does
    /// half a letter of the script around it: programs that count bytes cut texts there.
    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 64)
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            var wasBroken = false
            var lead: UInt8 = 0
            while index < buffer.count {
                let length = unsafe UTF8Check.sequenceLength(buffer, index)
                if length > 0 {
                    if length == 2 { lead = unsafe buffer[index] }
                    unsafe text.append(contentsOf: buffer[index..<index + length])
                    wasBroken = false
                    index += length
                    continue
                }
                let byte = unsafe buffer[index]
                let isLast = unsafe index + 1 >= buffer.count || buffer[index + 1] < 0x80
                if isLast, !wasBroken, byte != 0xFF, byte != 0xFE, !isHalf(byte, after: lead) {
                    text.append(contentsOf: Windows1252.scalar(of: byte).utf8)
                } else if !wasBroken {
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                }
                wasBroken = true
                index += 1
            }
        }
        return text
    }

    /// Whether the byte begins letters of the script that `lead` began one of: `Ù` among Arabic, `Ã` among French.
    private static func isHalf(_ byte: UInt8, after lead: UInt8) -> Bool {
        let isArabic = (0xD8...0xDB).contains(lead)
        // E2 begins the punctuation that goes with either, and is a French letter.
        return byte == lead || (isArabic && ((0xD8...0xDB).contains(byte) || byte == 0xE2))
    }
}
