// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Bytes for a stream, as one chunk of HTTP/1.1 (RFC 9112, 7.1) and bare for HTTP/1.0, in one block of
/// memory.
struct StreamBytes: Sendable {
    let chunk: ByteBuffer
    let bare: ByteBuffer

    init(_ bytes: [UInt8]) {
        let size = String(bytes.count, radix: 16)
        var buffer = ByteBuffer()
        buffer.reserveCapacity(bytes.count + size.utf8.count + 4)
        buffer.writeString(size + "\r\n")
        let start = buffer.writerIndex
        buffer.writeBytes(bytes)
        bare = buffer.getSlice(at: start, length: bytes.count) ?? ByteBuffer(bytes: bytes)
        buffer.writeString("\r\n")
        chunk = buffer
    }

    func buffer(chunked: Bool) -> ByteBuffer {
        chunked ? chunk : bare
    }
}
