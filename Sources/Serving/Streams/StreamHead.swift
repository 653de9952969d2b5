// SPDX-License-Identifier: Apache-2.0

import Publishing

/// Status line and fields of a stream's answer, up to the value of `Date`. The same for HEAD, which then says no
/// length: a stream has none (RFC 9110, section 8.6).
enum StreamHead {
    static func text(isChunked: Bool) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: \(EventStreamWriter.contentType)\r\nCache-Control: no-store\r\n"
            + "X-Accel-Buffering: no\r\nAccess-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\n"
            + (isChunked ? "Transfer-Encoding: chunked" : "Connection: close") + "\r\nDate: "
    }
}
