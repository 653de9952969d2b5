// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct CertificateTests {
    private static let certificates = Certificates()

    private func fetch(
        certificate: String, key: String = "site.key", host: String = "feeds.example", options: [String] = [],
        trusting: Bool = true
    ) async throws -> FetchResult {
        let certificates = try #require(Self.certificates)
        let origin = try #require(
            SecureOrigin(certificates, certificate: certificate, key: key, options: options))
        let fetcher = try FeedFetcher.hasty {
            $0.certificateFile = trusting ? certificates.authority : nil
            $0.pinnedAddresses = ["\(host):\(origin.port):127.0.0.1"]
        }
        return await fetcher.fetch(FetchRequest(url: "https://\(host):\(origin.port)/feed"))
    }

    private static var hasTool: Bool { certificates != nil }

    @Test(
        "a certificate of a trusted authority for the right name",
        .enabled(if: hasTool, "needs the openssl command"))
    func good() async throws {
        let response = try await fetch(certificate: "good.pem").response()
        #expect(response.body == Array("<rss/>".utf8))
        #expect(response.finalURL.hasPrefix("https://feeds.example:"))
    }

    @Test(
        "every other certificate is refused, with its fault",
        .enabled(if: hasTool, "needs the openssl command"),
        arguments: [
            ("expired.pem", "site.key", "feeds.example", true, "expired"),
            ("good.pem", "site.key", "other.example", true, "other names"),
            ("own.pem", "own.key", "feeds.example", true, "nobody but itself"),
            ("good.pem", "site.key", "feeds.example", false, "trusted authority"),
        ])
    func bad(_ certificate: String, _ key: String, _ host: String, _ isTrusting: Bool, _ words: String)
        async throws
    {
        let result = try await fetch(certificate: certificate, key: key, host: host, trusting: isTrusting)
        let failure = try result.failure()
        #expect(failure.cause == .tlsCertificate)
        #expect(failure.message.contains(words), "\(failure.message)")
        #expect(failure.message.contains(host))
    }

    @Test("a server that speaks only what is long broken", .enabled(if: hasTool, "needs the openssl command"))
    func oldProtocol() async throws {
        let result = try await fetch(
            certificate: "good.pem", options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        #expect(try result.failure().cause == .tlsHandshake)
    }

    @Test(
        "what is no TLS at all",
        arguments: ["", "HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n"])
    func noTLS(_ greeting: String) async throws {
        let origin = try LoopbackOrigin(greeting: { $0.send(greeting) }).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty { $0.connectTimeout = .seconds(1) }
        let result = await fetcher.fetch(FetchRequest(url: "https://127.0.0.1:\(origin.port)/"))
        #expect(result.cause == "tls-handshake", "\(result)")
    }

    @Test(
        "a handshake that comes byte by byte is not waited for",
        arguments: [
            [0x16, 3, 3, 0x40, 0], [0x16, 3, 3, 0, 0x7A, 2, 0, 0, 0x76, 3, 3], [0x16], [],
        ])
    func trickles(_ start: [UInt8]) async throws {
        let origin = try LoopbackOrigin(greeting: { socket in
            guard socket.send(start) else { return false }
            // The rest of a record that is never whole, for as long as anyone listens.
            while socket.send([0x2A]), !socket.isClosed(within: 50) {}
            return false
        }).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty { $0.connectTimeout = .seconds(1) }
        let begin = ContinuousClock.now
        let failure = try await fetcher.fetch(FetchRequest(url: "https://127.0.0.1:\(origin.port)/"))
            .failure()
        #expect(failure.cause == .tlsHandshake, "\(failure.message)")
        #expect(begin.duration(to: .now) < .seconds(30))
    }

    @Test(
        "from http to https over real TLS: the move is told",
        .enabled(if: hasTool, "needs the openssl command"))
    func upgrade() async throws {
        let certificates = try #require(Self.certificates)
        let secure = try #require(SecureOrigin(certificates, certificate: "good.pem", key: "site.key"))
        let target = "https://feeds.example:\(secure.port)/feed"
        let origin = try LoopbackOrigin(["/feed": Behaviours.redirect(301, to: target)]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.certificateFile = certificates.authority
            $0.pinnedAddresses = [
                "feeds.example:\(secure.port):127.0.0.1", "feeds.example:\(origin.port):127.0.0.1",
            ]
        }
        let response = try await fetcher.fetch(
            FetchRequest(url: origin.url("/feed", host: "feeds.example"))
        ).response()
        #expect(response.permanentTarget == target)
        #expect(response.hops.map(\.status) == [301])
        #expect(response.body == Array("<rss/>".utf8))
    }
}
