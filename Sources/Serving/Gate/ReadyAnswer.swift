// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// A whole answer that lies ready but for its `Date`.
struct ReadyAnswer {
    var status: Int
    /// For the figures.
    var route = "feed"
    /// Status line and fields, up to the value of `Date`.
    var prefix: ByteBuffer
    /// nil for a 304, and for the head of a stream.
    var body: ByteBuffer?

    func head(date: String) -> ByteBuffer {
        var buffer = prefix
        buffer.writeString(date)
        buffer.writeString("\r\n\r\n")
        return buffer
    }
}
