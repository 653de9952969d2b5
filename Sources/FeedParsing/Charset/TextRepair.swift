// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Undoes what two wrong decodings leave behind in a text: C1 control characters that were meant as the
/// punctuation of windows-1252, and UTF-8 that was read as windows-1252 or windows-1256 and encoded again.
enum TextRepair {
    /// Repairs the range in place; nothing is done, and nothing copied, for text without suspicious bytes.
    ///
    /// - Returns: whether something was done.
    @discardableResult
    static func repair(_ text: inout [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let (hasControls, hasDoubles, hasArabicDoubles) = suspicion(text, range)
        if hasDoubles, let once = decodedOnceMore(text, Windows1252.byte(of:)) {
            text = once
        } else if hasArabicDoubles, let once = decodedOnceMore(text, ArabicCharset.byte1256(of:)) {
            text = once
        } else if hasControls {
            text = withPunctuation(text)
        } else {
            return false
        }
        return true
    }

    /// C2 80…9F is a C1 control; a lead byte of UTF-8 that was read as a letter of windows-1252 and followed by
    /// another such letter is the mark of double encoding. So is `ط§`, which alef becomes through windows-1256.
    private static func suspicion(
        _ text: [UInt8], _ range: Range<Int>
    ) -> (controls: Bool, doubles: Bool, arabicDoubles: Bool) {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return (false, false, false) }
            let end = range.upperBound - 1
            var controls = false
            var doubles = false
            var arabicDoubles = false
            var index = range.lowerBound
            while index < end,
                let hit = unsafe memchr(start + index, 0xC2, end - index)
            {
                let place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(start)
                let next = unsafe buffer[place + 1]
                if next >= 0x80 && next <= 0x9F { controls = true }
                if next == 0xA7, place >= range.lowerBound + 2, unsafe buffer[place - 1] == 0xB7,
                    unsafe buffer[place - 2] == 0xD8
                {
                    arabicDoubles = true
                }
                index = place + 2
            }
            index = range.lowerBound
            while index < end, let hit = unsafe memchr(start + index, 0xC3, end - index) {
                let place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(start)
                let lead = unsafe buffer[place + 1] | 0x40
                // Ã Â Ø Ù Ú Û â ð before a second non-ASCII letter.
                let isLead = lead >= 0xC2 && lead <= 0xF4 && lead != 0xD7
                if isLead, place + 2 < range.upperBound, unsafe buffer[place + 2] >= 0xC2 {
                    doubles = true
                    break
                }
                index = place + 2
            }
            return (controls, doubles, arabicDoubles)
        }
    }

    /// The text read as bytes of a legacy encoding, if they are UTF-8 throughout and shorter for it.
    private static func decodedOnceMore(_ text: [UInt8], _ byte: (Unicode.Scalar) -> UInt8?) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let byte = byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes.count < text.count && UTF8Check.isValid(bytes) ? bytes : nil
    }

    private static func withPunctuation(_ text: [UInt8]) -> [UInt8] {
        var fixed: [UInt8] = []
        fixed.reserveCapacity(text.count + 16)
        var index = 0
        while index < text.count {
            if text[index] == 0xC2, index + 1 < text.count, text[index + 1] >= 0x80, text[index + 1] <= 0x9F {
                fixed.append(contentsOf: Windows1252.scalar(of: text[index + 1]).utf8)
                index += 2
            } else {
                fixed.append(text[index])
                index += 1
            }
        }
        return fixed
    }
}
