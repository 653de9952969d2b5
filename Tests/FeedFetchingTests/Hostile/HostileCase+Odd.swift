// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
    /// Corners of HTTP that few servers ever turn.
    static let odd: [HostileCase] = [
        HostileCase(
            "a chunk extension without end", "too-slow", within: 4.5,
            Behaviours.endless(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n6;x=", [UInt8](repeating: 97, count: 10_000))),
        HostileCase(
            "a chunk length without end", "bad-response",
            Behaviours.endless(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", [UInt8](repeating: 48, count: 10_000))),
        HostileCase(
            "a chunk larger than a number", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFFF\n<rss/>")),
        HostileCase(
            "interim continues without end", "header-too-large",
            Behaviours.endless("", Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))),
        HostileCase(
            "an interim answer and nothing more", "too-slow", within: 4.5,
            Behaviours.hanging("HTTP/1.1 102 Processing\n\n")),
        HostileCase(
            "an unknown transfer encoding", "unknown-encoding",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: x-souk\n\n<rss/>")),
        HostileCase(
            "a length in words", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: six\n\n<rss/>")),
        HostileCase(
            "packed once and called twice", "bad-response",
            Behaviours.ok(Bombs.gzip, fields: ["Content-Encoding: gzip, gzip"])),
        HostileCase(
            "zstd cut off", "empty",
            Behaviours.ok(Array(Bombs.zstandard.prefix(7)), fields: ["Content-Encoding: zstd"])),
        HostileCase(
            "brotli of garbage", "bad-response",
            Behaviours.ok([UInt8](repeating: 0xFF, count: 300), fields: ["Content-Encoding: br"])),
        HostileCase(
            "deflate of garbage", "bad-response",
            Behaviours.ok([UInt8](repeating: 0xFF, count: 300), fields: ["Content-Encoding: deflate"])),
        HostileCase(
            "early hints and then an error", "http-500",
            Behaviours.text(
                "HTTP/1.1 103 Early Hints\nLink: </a>; rel=preload\n\nHTTP/1.1 500 Oops\nContent-Length: 0\n\n"
            )),
        HostileCase("a choice of several", "bad-redirect", Behaviours.status("300 Multiple Choices")),
        HostileCase(
            "reset content", "empty", Behaviours.text("HTTP/1.1 205 Reset Content\nContent-Length: 0\n\n")),
        HostileCase("accepted for later", "bad-response", Behaviours.ok("<rss/>", status: "202 Accepted")),
        HostileCase(
            "already reported", "bad-response", Behaviours.ok("<rss/>", status: "208 Already Reported")),
        HostileCase(
            "a range that nobody wanted", "http-416", Behaviours.status("416 Range Not Satisfiable")),
        HostileCase(
            "wants an upgrade", "http-426",
            Behaviours.status("426 Upgrade Required", fields: ["Upgrade: h2c"])),
        HostileCase("a teapot", "http-418", Behaviours.status("418 I'm a teapot")),
        HostileCase(
            "an error page without a length that never ends, dripping", "http-404", within: 4.5,
            Behaviours.endless("HTTP/1.1 404 Not Found\n\n", Array("x".utf8), pause: 100)),
        HostileCase(
            "a relay loop", "http-508", Behaviours.status("508 Loop Detected")),
        HostileCase(
            "a redirect of four kilobytes in a row", "too-many-redirects",
            { socket, request in
                let depth = request.lines.first?.split(separator: " ").dropFirst().first?.utf8.count ?? 0
                let target = request.path + "?" + String(repeating: "a", count: depth + 10)
                return socket.send(
                    "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: \(target)\r\n\r\n")
            }),
        HostileCase(
            "a redirect to itself with a fragment", "too-many-redirects",
            Behaviours.redirect(302, to: "#again")),
        HostileCase("to a mail address", "bad-redirect", Behaviours.redirect(302, to: "mailto:a@b.example")),
        HostileCase("to a web socket", "bad-redirect", Behaviours.redirect(302, to: "wss://127.0.0.1/feed")),
        HostileCase(
            "to a socket of the machine", "bad-redirect", Behaviours.redirect(302, to: "unix:/run/x.sock")),
        HostileCase(
            "to a folder by dict", "bad-redirect", Behaviours.redirect(302, to: "dict://127.0.0.1:11211/stat")
        ),
        HostileCase("to a broken bracket", "bad-redirect", Behaviours.redirect(302, to: "http://[::1/")),
        HostileCase("to a host with a space", "bad-redirect", Behaviours.redirect(302, to: "http://a b/")),
        HostileCase("to a host with a NUL", "bad-redirect", Behaviours.redirect(302, to: "http://a%00b/")),
        HostileCase(
            "to a host with a line end", "bad-redirect", Behaviours.redirect(302, to: "http://a%0d%0aHost:b/")
        ),
    ]
}
