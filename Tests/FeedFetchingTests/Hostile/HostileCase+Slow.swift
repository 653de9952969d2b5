// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
    static let slow: [HostileCase] = [
        HostileCase("takes the connection and is silent", "timeout", within: 4.5, Behaviours.hanging()),
        HostileCase("stops in the status line", "timeout", within: 4.5, Behaviours.hanging("HTTP/1.1 2")),
        HostileCase(
            "stops in the head", "too-slow", within: 4.5, Behaviours.hanging("HTTP/1.1 200 OK\nServer: x\n")),
        HostileCase(
            "stops after the head", "too-slow", within: 4.5,
            Behaviours.hanging("HTTP/1.1 200 OK\nContent-Length: 1000\n\n")),
        HostileCase(
            "drips the head", "too-slow", within: 4.5,
            Behaviours.endless("HTTP/1.1 200 OK\nX: ", Array("a".utf8), pause: 100)),
        HostileCase(
            "drips whole header lines", "too-slow", within: 4.5,
            Behaviours.endless("HTTP/1.1 200 OK\n", Array("X: a\r\n".utf8), pause: 200)),
        HostileCase(
            "drips the body", "too-slow", within: 4.5,
            Behaviours.endless("HTTP/1.1 200 OK\nContent-Length: 5000\n\n", Array("<".utf8), pause: 100)),
        HostileCase(
            "drips chunks", "too-slow", within: 4.5,
            Behaviours.endless(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", Array("1\r\n<\r\n".utf8), pause: 100)),
        HostileCase(
            "sends just fast enough for ever", "timeout", within: 4.5,
            Behaviours.endless(
                "HTTP/1.1 200 OK\nContent-Length: 150000\n\n", [UInt8](repeating: 60, count: 400), pause: 20)),
    ]

    static let oversized: [HostileCase] = [
        HostileCase(
            "announces too much", "too-large",
            Behaviours.hanging("HTTP/1.1 200 OK\nContent-Length: 900000\n\n")),
        HostileCase(
            "announces more than a number holds", "too-large",
            Behaviours.hanging("HTTP/1.1 200 OK\nContent-Length: 99999999999999999999999\n\n")),
        HostileCase(
            "endless body without a length", "too-large",
            Behaviours.endless("HTTP/1.1 200 OK\n\n", [UInt8](repeating: 60, count: 10_000))),
        HostileCase(
            "endless chunked body", "too-large",
            Behaviours.endless(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n",
                Array("2710\r\n".utf8) + [UInt8](repeating: 60, count: 10_000) + [13, 10])),
        HostileCase("gzip bomb", "too-large", Behaviours.ok(Bombs.gzip, fields: ["Content-Encoding: gzip"])),
        HostileCase(
            "deflate bomb", "too-large", Behaviours.ok(Bombs.deflate, fields: ["Content-Encoding: deflate"])),
        HostileCase(
            "brotli bomb", "too-large", Behaviours.ok(Bombs.brotli, fields: ["Content-Encoding: br"])),
        HostileCase(
            "zstd bomb", "too-large", Behaviours.ok(Bombs.zstandard, fields: ["Content-Encoding: zstd"])),
        HostileCase(
            "header line of two megabytes", "header-too-large",
            Behaviours.closing("HTTP/1.1 200 OK\nX: \(String(repeating: "a", count: 2_000_000))\n\n<rss/>")),
        HostileCase(
            "endless header line", "header-too-large",
            Behaviours.endless("HTTP/1.1 200 OK\nX: ", [UInt8](repeating: 97, count: 10_000))),
        HostileCase(
            "ten thousand header lines", "header-too-large",
            Behaviours.closing(
                "HTTP/1.1 200 OK\n\(String(repeating: "X: abcdefgh\n", count: 10_000))\n<rss/>")),
        HostileCase(
            "interim answers without end", "header-too-large",
            Behaviours.endless(
                "", Array("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n".utf8))),
        HostileCase(
            "trailers without end", "header-too-large",
            Behaviours.endless(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n6\n<rss/>\n0\n",
                Array("X-T: abcdefghijkl\r\n".utf8))),
    ]
}
