// SPDX-License-Identifier: Apache-2.0

extension HostileCase {
    static let refusing: [HostileCase] = [
        HostileCase("nothing in it", "empty", Behaviours.ok("")),
        HostileCase("no content", "empty", Behaviours.text("HTTP/1.1 204 No Content\n\n")),
        HostileCase(
            "gzip of nothing", "empty",
            Behaviours.ok(
                [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                fields: ["Content-Encoding: gzip"])),
        HostileCase(
            "unchanged since never", "unexpected-304", Behaviours.text("HTTP/1.1 304 Not Modified\n\n")),
        HostileCase("bad request", "http-400", Behaviours.status("400 Bad Request")),
        HostileCase(
            "login", "http-401", Behaviours.status("401 Unauthorized", fields: ["WWW-Authenticate: Basic"])),
        HostileCase("payment", "http-402", Behaviours.status("402 Payment Required")),
        HostileCase("forbidden", "http-403", Behaviours.status("403 Forbidden", body: "non")),
        HostileCase("not found", "http-404", Behaviours.status("404 Not Found", body: "لا يوجد")),
        HostileCase("gone", "gone", Behaviours.status("410 Gone")),
        HostileCase("too many requests", "rate-limited", Behaviours.status("429 Too Many Requests")),
        HostileCase("legal reasons", "http-451", Behaviours.status("451 Unavailable For Legal Reasons")),
        HostileCase("error of its own", "http-500", Behaviours.status("500 Oops")),
        HostileCase("out of service", "unavailable", Behaviours.status("503 Service Unavailable")),
        HostileCase("a status of a front", "http-520", Behaviours.status("520 Unknown")),
        HostileCase("a status beyond all", "bad-response", Behaviours.status("999 Denied")),
        HostileCase(
            "sign in to the network", "login-page", Behaviours.status("511 Network Authentication Required")),
        HostileCase(
            "endless page of an error", "http-500",
            Behaviours.endless("HTTP/1.1 500 Oops\n\n", [UInt8](repeating: 60, count: 10_000))),
        HostileCase(
            "an error cut off", "http-404",
            Behaviours.closing("HTTP/1.1 404 Not Found\nContent-Length: 900\n\nnon")),
        HostileCase(
            "a bot check by its head", "bot-challenge",
            Behaviours.status("403 Forbidden", fields: ["cf-mitigated: challenge"])),
        HostileCase(
            "a bot check by its script", "bot-challenge",
            Behaviours.status(
                "503 Service Unavailable",
                body: "<script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate/jsch/v1\"></script>")),
        HostileCase(
            "a bot check as a success", "bot-challenge",
            Behaviours.status("202 Accepted", fields: ["x-amzn-waf-action: challenge"])),
        HostileCase(
            "a bot check as a page", "bot-challenge",
            Behaviours.status(
                "200 OK", body: "<meta http-equiv=refresh content='0;/.well-known/sgcaptcha/?r=%2F'>")),
    ]

    static let redirecting: [HostileCase] = [
        HostileCase("a loop of one", "too-many-redirects", Behaviours.redirect(301, to: "?")),
        HostileCase("without a target", "bad-redirect", Behaviours.status("302 Found")),
        HostileCase("to a file", "bad-redirect", Behaviours.redirect(302, to: "file:///etc/passwd")),
        HostileCase("to gopher", "bad-redirect", Behaviours.redirect(302, to: "gopher://127.0.0.1:70/x")),
        HostileCase("to ftp", "bad-redirect", Behaviours.redirect(301, to: "ftp://127.0.0.1/feed")),
        HostileCase("to data", "bad-redirect", Behaviours.redirect(302, to: "data:text/xml,<rss/>")),
        HostileCase("to a script", "bad-redirect", Behaviours.redirect(302, to: "javascript:alert(1)")),
        HostileCase("to no host", "bad-redirect", Behaviours.redirect(302, to: "http://")),
        HostileCase(
            "to a port beyond all", "bad-redirect", Behaviours.redirect(302, to: "http://127.0.0.1:99999/")),
        HostileCase(
            "with a name in it", "bad-redirect", Behaviours.redirect(302, to: "http://admin:x@127.0.0.1/")),
        HostileCase("to a login", "login-page", Behaviours.redirect(302, to: "/users/login.php?next=/feed")),
        HostileCase(
            "to a portal", "login-page", Behaviours.redirect(302, to: "http://captive.example/start")),
        HostileCase("not followed", "bad-redirect", Behaviours.redirect(300, to: "/other")),
        HostileCase("through a proxy", "bad-redirect", Behaviours.redirect(305, to: "http://proxy.example/")),
        HostileCase("to nobody", "refused", Behaviours.redirect(302, to: "http://127.0.0.1:2/feed")),
        HostileCase(
            "endless page of a redirect", "bad-redirect",
            Behaviours.endless(
                "HTTP/1.1 302 Found\nLocation: file:///etc/passwd\n\n", [UInt8](repeating: 60, count: 10_000))
        ),
    ]
}
