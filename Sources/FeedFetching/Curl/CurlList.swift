// SPDX-License-Identifier: Apache-2.0

import CCurl

/// A linked list of lines, as libcurl takes headers and pinned addresses.
///
/// `@safe`: owned by this value alone, which cannot be copied, and freed with it.
@safe
struct CurlList: ~Copyable {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init() {
        unsafe first = nil
    }

    init(_ lines: [String]) {
        self.init()
        for line in lines {
            append(Array(line.utf8))
        }
    }

    deinit {
        unsafe curl_slist_free_all(first)
    }

    /// Appends the bytes as they are; they must not contain NUL.
    mutating func append(_ line: [UInt8]) {
        let terminated = line.map { CChar(bitPattern: $0) } + [0]
        if let longer = unsafe curl_slist_append(first, terminated) {
            unsafe first = longer
        }
    }
}
