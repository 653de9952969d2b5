// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The example of the documentation, run: nginx in front, under a path of a larger site.
@Suite(.serialized) struct ProxyTests {
    static let nginx = ["/usr/sbin/nginx", "/usr/bin/nginx"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: nginx != nil, "nginx is not installed here: apt-get install nginx-light"))
    func everythingWorksBehindNginxUnderAPrefix() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        let port = try Self.freePort()
        let outside = "http://127.0.0.1:\(port)/news"
        try workplace.extend("public_url: \(outside)\ntrusted_proxies: [127.0.0.1]\n")
        let daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let proxy = try Self.start(workplace, port: port, upstream: String(daemon.address.dropFirst(7)))
        defer { proxy.terminate() }
        try await Eventually.holds("nginx answers") { try Answers.get(outside + "/healthz").status == 200 }

        let feed = try Answers.get(outside + "/feed.atom")
        #expect(feed.status == 200)
        #expect(feed.headers["link"]?.contains("<\(outside)/feed.atom>; rel=\"self\"") == true)
        #expect(feed.headers["link"]?.contains("<\(outside)/hub>; rel=\"hub\"") == true)
        #expect(feed.text.contains("href=\"\(outside)/feed.atom\""))
        let tag = try #require(feed.headers["etag"])
        #expect(tag.hasPrefix("\""), "nginx left the strong tag as it is: \(tag)")
        #expect(try Answers.get(outside + "/feed.atom", headers: ["If-None-Match: \(tag)"]).status == 304)
        // The pages and what they load lie below the prefix.
        let page = try Answers.get(outside + "/")
        #expect(page.status == 200)
        let styles = try #require(page.text.firstMatch(of: /href="(\/news\/[^"]+\.css)"/)?.1)
        #expect(try Answers.get("http://127.0.0.1:\(port)\(styles)").status == 200)

        // A stream is not kept back: what is told comes through while the stream is open.
        let stream = try RunningStream(outside + "/events")
        try await Eventually.holds("the stream has begun") { stream.text.contains("retry:") }
        press.publish("atlas", [Press.derby, Press.dam])
        try await daemon.poll("atlas")
        try await Eventually.holds("the news came through the proxy") {
            stream.text.contains(Press.derby.title)
        }
        #expect(stream.isRunning)

        // nginx is ours and not limited; who stands behind it is, by its own address.
        let many = try Answers.run(
            "curl",
            ["-s", "-o", "/dev/null", "-w", "%{http_code}\n", "-H", "X-Forwarded-For: 203.0.113.9"]
                + ["\(daemon.address)/feed.atom?limit=[1-200]"])
        let codes = String(decoding: many, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(codes.contains("200") && codes.contains("429"))
        try await daemon.end()
    }

    private static func start(_ workplace: Workplace, port: Int, upstream: String) throws -> Process {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/http.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let example = text.components(separatedBy: "```nginx\n")[1].components(separatedBy: "```")[0]
            .replacing("127.0.0.1:8077", with: upstream)
            .replacing("listen 443 ssl;", with: "listen 127.0.0.1:\(port);")
        let folder = workplace.folder
        try workplace.write(
            "nginx.conf",
            """
            daemon off; worker_processes 1; pid \(folder)/nginx.pid; error_log \(folder)/nginx.log;
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path \(folder)/b; proxy_temp_path \(folder)/p; fastcgi_temp_path \(folder)/f;
                uwsgi_temp_path \(folder)/u; scgi_temp_path \(folder)/s;
                \(example)
            }
            """)
        let process = Process()
        process.executableURL = URL(filePath: nginx ?? "")
        process.arguments = ["-p", folder, "-c", folder + "/nginx.conf"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// A port that nobody listens at; asked of the system, as a server would be given it.
    private static func freePort() throws -> Int {
        let script =
            "import socket; s = socket.socket(); s.bind((\"127.0.0.1\", 0)); print(s.getsockname()[1])"
        let said = try Answers.run("python3", ["-c", script])
        return Int(String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }
}
