// SPDX-License-Identifier: Apache-2.0

import CUchardet

/// Statistical detection by uchardet, for documents that declare nothing true.
enum CharsetGuess {
    /// Enough for a statistic, little enough for a hostile document.
    private static let sampleSize = 64 << 10

    static func charset(of bytes: [UInt8]) -> Charset? {
        guard let detector = unsafe uchardet_new() else { return nil }
        defer { unsafe uchardet_delete(detector) }
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe uchardet_handle_data(
                detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                min(buffer.count, sampleSize))
        }
        guard status == 0 else { return nil }
        unsafe uchardet_data_end(detector)
        guard let name = unsafe uchardet_get_charset(detector) else { return nil }
        let label = unsafe String(cString: name)
        return label.isEmpty || label == "ASCII" ? nil : Charset(declared: label)
    }
}
