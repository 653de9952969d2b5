// SPDX-License-Identifier: Apache-2.0

/// What the origin does with one request; false ends the connection.
typealias Behaviour = @Sendable (OriginSocket, OriginRequest) -> Bool

enum Behaviours {
    /// Sends the text as it stands, line ends as HTTP wants them, and keeps the connection.
    static func text(_ answer: String) -> Behaviour {
        bytes(Array(answer.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8))
    }

    static func bytes(_ answer: [UInt8]) -> Behaviour {
        { socket, _ in socket.send(answer) }
    }

    /// The same, and then an orderly close.
    static func closing(_ answer: String) -> Behaviour {
        closing(Array(answer.replacing("\n", with: "\r\n").utf8))
    }

    static func closing(_ answer: [UInt8]) -> Behaviour {
        { socket, _ in
            _ = socket.send(answer)
            return false
        }
    }

    /// The same, and then a reset.
    static func resetting(_ answer: String) -> Behaviour {
        { socket, _ in
            _ = socket.send(answer.replacing("\n", with: "\r\n"))
            socket.breakOff()
            return false
        }
    }

    /// A whole answer with a right length.
    static func ok(
        _ body: [UInt8], type: String = "application/rss+xml", fields: [String] = [],
        status: String = "200 OK"
    ) -> Behaviour {
        let head =
            (["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.count)"] + fields)
            .joined(separator: "\r\n")
        return bytes(Array("\(head)\r\n\r\n".utf8) + body)
    }

    static func ok(
        _ body: String, type: String = "application/rss+xml", fields: [String] = [], status: String = "200 OK"
    ) -> Behaviour {
        ok(Array(body.utf8), type: type, fields: fields, status: status)
    }

    static func status(_ status: String, fields: [String] = [], body: String = "") -> Behaviour {
        ok(body, type: "text/html", fields: fields, status: status)
    }

    static func redirect(_ status: Int, to location: String) -> Behaviour {
        ok("", fields: ["Location: \(location)"], status: "\(status) Elsewhere")
    }

    /// Sends the start, then the same part again and again, with a pause between, for as long as anyone
    /// listens.
    static func endless(_ start: String, _ part: [UInt8], pause milliseconds: Int32 = 0) -> Behaviour {
        { socket, _ in
            guard socket.send(start.replacing("\n", with: "\r\n")) else { return false }
            while socket.send(part) {
                if milliseconds > 0, !socket.staysOpen(milliseconds: milliseconds) {
                    return false
                }
            }
            return false
        }
    }

    /// Sends the start and then nothing.
    static func hanging(_ start: String = "") -> Behaviour {
        { socket, _ in
            _ = socket.send(start.replacing("\n", with: "\r\n"))
            socket.waitUntilClosed()
            return false
        }
    }
}
