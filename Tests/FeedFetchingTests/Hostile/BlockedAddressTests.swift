// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

/// 127.0.0.2 plays a publisher's server on the open internet; everything else on this machine is the
/// operator's.
@Suite struct BlockedAddressTests {
    private static func isolate(_ pins: [String] = []) throws -> FeedFetcher {
        try .hasty {
            $0.allowsPrivateAddresses = false
            $0.exemptAddresses = Set([IPAddress("127.0.0.2")].compactMap { $0 })
            $0.pinnedAddresses = pins
        }
    }

    @Test(
        "a feed may not redirect into the operator’s network",
        arguments: [
            "http://127.0.0.1/", "http://localhost:8/", "http://[::1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://0.0.0.0/", "http://0/",
            "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/",
            "//127.0.0.1/x",
            "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
            "http://[fd00::1]/",
            "http://[fe80::1]/", "http://[fe80::1%25lo]/", "http://[::]/", "http://[::ffff:7f00:1]/",
            "http://[0:0:0:0:0:0:0:1]/",
            "http://017700000001/", "http://0xA9.0xFE.0xA9.0xFE/", "http://3232235777/",
            "http://zero.example/",
            "http://shared.example/", "http://224.0.0.1/", "https://127.0.0.1/", "http://inner.example/",
            "http://mapped.example/", "http://translated.example/", "http://metadata.example/",
        ])
    func redirectsAreJudged(_ target: String) async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.redirect(302, to: target)], address: "127.0.0.2")
            .start()
        defer { origin.stop() }
        let fetcher = try Self.isolate([
            "inner.example:80:127.0.0.1", "mapped.example:80:[::ffff:127.0.0.1]",
            "translated.example:80:[64:ff9b::7f00:1]", "metadata.example:80:169.254.169.254",
            "zero.example:80:0.0.0.0", "shared.example:80:100.100.100.200",
        ])
        let failure = try await fetcher.fetch(FetchRequest(url: origin.url("/feed", host: "127.0.0.2")))
            .failure()
        #expect(failure.cause == .blockedAddress, "\(failure.message)")
        #expect(failure.message.contains("allow_private_addresses"))
    }

    @Test(
        "what only looks like an address of ours is a name that nobody has",
        arguments: ["http://127.0.0.1./", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/"])
    func lookalikes(_ target: String) async throws {
        let inner = try LoopbackOrigin(["/": Behaviours.ok("<rss/>")]).start()
        let origin = try LoopbackOrigin(["/feed": Behaviours.redirect(302, to: target)], address: "127.0.0.2")
            .start()
        defer {
            origin.stop()
            inner.stop()
        }
        let fetcher = try Self.isolate()
        let failure = try await fetcher.fetch(FetchRequest(url: origin.url("/feed", host: "127.0.0.2")))
            .failure()
        #expect([.dns, .blockedAddress, .badRedirect].contains(failure.cause), "\(failure.message)")
        #expect(inner.connections == 0)
    }

    @Test("a name is judged by what it resolves to, before anything is sent")
    func namesAreJudged() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let fetcher = try Self.isolate(["feeds.example:\(origin.port):127.0.0.1"])
        let url = origin.url("/feed", host: "feeds.example")
        #expect(try await fetcher.fetch(FetchRequest(url: url)).failure().cause == .blockedAddress)
        #expect(origin.connections == 0)
    }

    @Test("one good address among bad ones is enough")
    func goodAddressAmongBadOnes() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")], address: "127.0.0.2").start()
        defer { origin.stop() }
        let fetcher = try Self.isolate(["feeds.example:\(origin.port):10.0.0.1,127.0.0.2"])
        let url = origin.url("/feed", host: "feeds.example")
        #expect(try await fetcher.fetch(FetchRequest(url: url)).response().status == 200)
    }

    @Test("a feed’s own permission opens nothing for another, not even the connection that stands")
    func permissionIsNotInherited() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let fetcher = try Self.isolate(["inner.example:\(origin.port):127.0.0.1"])
        let url = origin.url("/feed", host: "inner.example")
        let allowed = await fetcher.fetch(FetchRequest(url: url, allowsPrivateAddresses: true))
        #expect(try allowed.response().status == 200)
        #expect(await fetcher.fetch(FetchRequest(url: url)).cause == "blocked-address")
        #expect(origin.requests.count == 1)
    }

    @Test("a proxy may stand anywhere, but is not asked for the operator’s addresses")
    func proxyIsExempt() async throws {
        let proxy = try LoopbackOrigin([
            "/feed": Behaviours.ok("<rss/>"),
            "/moved": Behaviours.redirect(302, to: "http://169.254.169.254/"),
        ]).start()
        defer { proxy.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.allowsPrivateAddresses = false
            $0.proxy = "http://127.0.0.1:\(proxy.port)"
        }
        #expect(await fetcher.fetch(FetchRequest(url: "http://publisher.example/feed")).cause == "ok")
        #expect(
            await fetcher.fetch(FetchRequest(url: "http://publisher.example/moved")).cause
                == "blocked-address")
        #expect(await fetcher.fetch(FetchRequest(url: "http://10.0.0.1/feed")).cause == "blocked-address")
        #expect(
            proxy.requests.map(\.path)
                == ["/publisher.example/feed", "/publisher.example/moved"].map {
                    "/" + $0.split(separator: "/").dropFirst().joined(separator: "/")
                })
    }
}
