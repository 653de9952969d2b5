// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
    static let broken: [HostileCase] = [
        HostileCase("closes without an answer", "reset", Behaviours.closing("")),
        HostileCase("resets without an answer", "reset", Behaviours.resetting("")),
        HostileCase("resets in the head", "reset", Behaviours.resetting("HTTP/1.1 200 OK\nServer")),
        HostileCase(
            "closes in the head", "truncated", Behaviours.closing("HTTP/1.1 200 OK\nContent-Type: text/xml\n")
        ),
        HostileCase(
            "closes in the body", "truncated",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 100\n\n<rss>")),
        HostileCase(
            "resets in the body", "reset",
            Behaviours.resetting("HTTP/1.1 200 OK\nContent-Length: 100\n\n<rss>")),
        HostileCase(
            "closes in a chunk", "truncated",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n64\n<rss>")),
        HostileCase(
            "leaves out the last chunk", "truncated",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n<rss>\n")),
        HostileCase(
            "chunk length in words", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nxyz\n<rss>\n0\n\n")),
        HostileCase(
            "garbage in place of HTTP", "bad-response", Behaviours.closing("\u{1}\u{2}SSH-2.0-x\n\n")),
        HostileCase("a bare document", "bad-response", Behaviours.closing("<?xml version='1.0'?><rss/>")),
        HostileCase("HTTP of the future", "bad-response", Behaviours.closing("HTTP/7.3 200 OK\n\n<rss/>")),
        HostileCase("a status of two digits", "bad-response", Behaviours.closing("HTTP/1.1 20 OK\n\n<rss/>")),
        HostileCase(
            "a negative length", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: -5\n\n<rss/>")),
        HostileCase(
            "NUL in the head", "bad-response",
            Behaviours.closing(Array("HTTP/1.1 200 OK\r\nX: a\u{0}b\r\n\r\n<rss/>".utf8))),
        HostileCase(
            "another protocol without being asked", "bad-response",
            Behaviours.closing("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n<rss/>")),
        HostileCase("only a part", "bad-response", Behaviours.ok("<rss/>", status: "206 Partial Content")),
    ]

    static let packed: [HostileCase] = [
        HostileCase(
            "an encoding that nobody knows", "unknown-encoding",
            Behaviours.ok("<rss/>", fields: ["Content-Encoding: x-souk"])),
        HostileCase(
            "eight encodings one in another", "unknown-encoding",
            Behaviours.ok(
                "<rss/>", fields: ["Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip"])),
        HostileCase(
            "plain text called gzip", "bad-response",
            Behaviours.ok("<rss/>", fields: ["Content-Encoding: gzip"])),
        HostileCase(
            "plain text called brotli", "bad-response",
            Behaviours.ok("<rss><channel/></rss>", fields: ["Content-Encoding: br"])),
        HostileCase(
            "plain text called zstd", "bad-response",
            Behaviours.ok("<rss/>", fields: ["Content-Encoding: zstd"])),
        HostileCase(
            "a delta that was not asked for", "unknown-encoding",
            Behaviours.ok("<rss/>", fields: ["IM: vcdiff"], status: "226 IM Used")),
    ]
}
