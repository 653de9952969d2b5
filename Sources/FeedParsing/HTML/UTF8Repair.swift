// SPDX-License-Identifier: Apache-2.0

/// Lets bytes through that are UTF-8, and puts U+FFFD in place of those that are not.
enum UTF8Repair {
    static func read<Result>(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
        if (try? UTF8Span(validating: bytes)) != nil { return body(bytes) }
        let repaired = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        return body(repaired.utf8.span)
    }
}
