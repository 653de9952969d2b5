// SPDX-License-Identifier: Apache-2.0

import CXML2
import Glibc

/// The C library's iconv: bytes of any charset to UTF-8, what cannot be read replaced by U+FFFD.
@safe struct TextConverter: ~Copyable {
    private let handle: iconv_t

    init?(from name: String) {
        guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        unsafe handle = opened
    }

    deinit {
        _ = unsafe iconv_close(handle)
    }

    /// Whether iconv has the charset.
    static func knows(_ name: String) -> Bool {
        TextConverter(from: name) != nil
    }

    /// The bytes in UTF-8, and how many had to be replaced.
    borrowing func convert(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], replaced: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2 + 16)
        var replaced = 0
        var source = Array(bytes)
        var chunk = [CChar](repeating: 0, count: 16 << 10)
        unsafe source.withUnsafeMutableBytes { input in
            unsafe chunk.withUnsafeMutableBufferPointer { output in
                var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = input.count
                while left > 0 {
                    var to = output.baseAddress
                    var room = output.count
                    let result = unsafe iconv(handle, &from, &left, &to, &room)
                    let problem = errno
                    unsafe text.append(
                        contentsOf: UnsafeRawBufferPointer(
                            start: output.baseAddress, count: output.count - room))
                    guard result == -1 else { break }
                    if problem == E2BIG { continue }
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    replaced += 1
                    guard problem == EILSEQ, left > 0 else { break }
                    unsafe from = from.map { unsafe $0 + 1 }
                    left -= 1
                }
            }
        }
        return (text, replaced)
    }
}
