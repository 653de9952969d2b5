// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// A short answer in plain text, as bytes: refusals that no route is asked for.
enum PlainAnswer {
    /// The whole message; `Connection: close` when `closes`.
    static func bytes(
        status: Int, text: String, date: String, closes: Bool, omitsBody: Bool = false,
        headers: [(name: String, value: String)] = []
    ) -> ByteBuffer {
        let body = text + "\n"
        var message = "HTTP/1.1 \(status) \(reason(status))\r\nDate: \(date)\r\n"
        message += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: \(body.utf8.count)\r\n"
        message += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        for header in headers {
            message += "\(header.name): \(header.value)\r\n"
        }
        message += closes ? "Connection: close\r\n\r\n" : "\r\n"
        return ByteBuffer(string: omitsBody ? message : message + body)
    }

    static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 408: "Request Timeout"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 417: "Expectation Failed"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Answer"
        }
    }
}
