// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
    /// Where an answer begins and ends, and who is asked next: what one party reads otherwise than another.
    static let framing: [HostileCase] = [
        HostileCase(
            "two lengths", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 6\nContent-Length: 5000\n\n<rss/>")),
        HostileCase(
            "two lengths, the right one last", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 5000\nContent-Length: 6\n\n<rss/>")),
        HostileCase(
            "two lengths in one line", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 6, 9\n\n<rss/>")),
        HostileCase(
            "a length with a sign", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: +6\n\n<rss/>")),
        HostileCase(
            "a hexadecimal length", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 0x6\n\n<rss/>")),
        HostileCase(
            "an empty length", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length:\n\n<rss/>")),
        HostileCase(
            "a negative chunk", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-6\n<rss/>\n0\n\n")),
        HostileCase(
            "a chunk longer than it says", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\n<rss/>\n0\n\n")),
        HostileCase(
            "chunks without lengths", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n\n\n\n<rss/>")),
        HostileCase(
            "packed for the way by nobody", "bad-response",
            Behaviours.closing("HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\n<rss/>")),
        HostileCase(
            "carriage returns alone", "reset",
            Behaviours.closing(Array("HTTP/1.1 200 OK\rContent-Length: 6\r\r<rss/>".utf8))),
        HostileCase(
            "frames that nobody asked for", "bad-response",
            Behaviours.closing([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100, 10])),
        HostileCase("a radio station", "bad-response", Behaviours.closing("ICY 200 OK\n\n<rss/>")),
        HostileCase(
            "a status of four digits", "bad-response", Behaviours.closing("HTTP/1.1 2000 OK\n\n<rss/>")),
        HostileCase("a status of zeros", "bad-response", Behaviours.closing("HTTP/1.1 000 OK\n\n<rss/>")),
        HostileCase("a status beyond the classes", "bad-response", Behaviours.status("600 Beyond")),
        HostileCase(
            "a length of nothing and a body", "empty",
            Behaviours.closing("HTTP/1.1 200 OK\nContent-Length: 0\n\n<rss/>")),
        HostileCase(
            "a refresh in place of a document", "empty", Behaviours.ok("", fields: ["Refresh: 0; url=/other"])
        ),
        HostileCase(
            "a bomb packed twice", "too-large",
            Behaviours.ok(Bombs.wrapped(Bombs.gzip), fields: ["Content-Encoding: gzip, gzip"])),
        HostileCase(
            "gzip with a wrong checksum", "bad-response",
            Behaviours.ok(
                Bombs.wrapped(Array("<rss/>".utf8)).dropLast(8) + [1, 2, 3, 4, 6, 0, 0, 0],
                fields: ["Content-Encoding: gzip"])),
        HostileCase(
            "a login by every method", "http-401",
            Behaviours.status(
                "401 Unauthorized",
                fields: [
                    "WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM",
                    "WWW-Authenticate: Digest realm=x",
                ])),
        HostileCase(
            "a login for a proxy that is none", "http-407",
            Behaviours.status("407 Proxy Authentication Required", fields: ["Proxy-Authenticate: Basic"])),
        HostileCase("a request gone astray", "http-421", Behaviours.status("421 Misdirected Request")),
        HostileCase("to mail", "blocked-address", Behaviours.redirect(302, to: "http://127.0.0.1:25/feed")),
        HostileCase(
            "to a screen", "blocked-address", Behaviours.redirect(302, to: "http://127.0.0.1:6000/feed")),
        HostileCase(
            "to a shell, safely", "blocked-address", Behaviours.redirect(301, to: "https://127.0.0.1:22/")),
        HostileCase(
            "to port nought", "blocked-address", Behaviours.redirect(302, to: "http://127.0.0.1:0/feed")),
        HostileCase(
            "to an address longer than any", "bad-redirect",
            Behaviours.redirect(302, to: "/" + String(repeating: "a", count: 9000))),
        HostileCase(
            "two places at once, the first of them a file", "bad-redirect",
            Behaviours.ok(
                "", fields: ["Location: file:///etc/passwd", "Location: /feed"], status: "302 Found")),
    ]
}
