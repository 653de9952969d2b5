// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct RedirectTests {
    @Test(
        "only a chain of permanent redirects is a move",
        arguments: [
            ([301], true), ([308], true), ([301, 308, 301], true), ([302], false), ([307], false),
            ([303], false),
            ([301, 302], false), ([302, 301], false), ([301, 301, 307], false),
        ])
    func permanentChain(_ statuses: [Int], _ isMove: Bool) async throws {
        let origin = try LoopbackOrigin(["/\(statuses.count)": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        for (index, status) in statuses.enumerated() {
            origin.set("/\(index)", Behaviours.redirect(status, to: "\(index + 1)"))
        }
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/0"))).response()
        #expect(response.hops.map(\.status) == statuses)
        #expect(response.hops.first?.location == origin.url("/1"))
        #expect(response.finalURL == origin.url("/\(statuses.count)"))
        #expect(response.permanentTarget == (isMove ? response.finalURL : nil))
    }

    @Test("as many hops as permitted are followed, and one more is one too many")
    func maximum() async throws {
        let origin = try LoopbackOrigin(["/5": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        for index in 0..<5 {
            origin.set("/\(index)", Behaviours.redirect(302, to: "/\(index + 1)"))
        }
        let fetcher = try FeedFetcher.hasty()
        #expect(await fetcher.fetch(FetchRequest(url: origin.url("/0"))).cause == "ok")
        let request = FetchRequest(url: origin.url("/0"), maximumRedirects: 4)
        #expect(await fetcher.fetch(request).cause == "too-many-redirects")
        #expect(origin.requests(to: "/5").count == 1)
        let none = FetchRequest(url: origin.url("/0"), maximumRedirects: 0)
        #expect(await fetcher.fetch(none).cause == "too-many-redirects")
    }

    @Test(
        "a host to which many feeds lead is visited by one of them at a time, and no other feed waits for it")
    func guests() async throws {
        let service = try LoopbackOrigin(address: "127.0.0.2").start()
        let origin = try LoopbackOrigin(["/own": Behaviours.ok("<rss/>")]).start()
        defer {
            origin.stop()
            service.stop()
        }
        for number in 0..<12 {
            let target = service.url("/\(number)", host: "127.0.0.2")
            origin.set("/\(number)", Behaviours.redirect(number % 2 == 0 ? 302 : 301, to: target))
            // One hangs, one leads on: the line goes on behind both.
            service.set(
                "/\(number)",
                number == 3
                    ? Behaviours.hanging()
                    : number == 5 ? Behaviours.redirect(302, to: "/6") : Behaviours.ok("<rss/>"))
        }
        // No more places than two: those who wait in the line take none.
        let fetcher = try FeedFetcher.hasty { $0.concurrency = 2 }
        let causes = await withTaskGroup(of: (Int, String).self) { group in
            for number in 0..<12 {
                group.addTask {
                    (number, await fetcher.fetch(FetchRequest(url: origin.url("/\(number)"))).cause)
                }
            }
            group.addTask { (12, await fetcher.fetch(FetchRequest(url: origin.url("/own"))).cause) }
            return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(causes[12] == "ok")
        for number in 0..<12 { #expect(causes[number] == (number == 3 ? "timeout" : "ok"), "\(number)") }
        #expect(service.mostUnderWay == 1)
        #expect(service.requests.count == 13)
    }

    @Test("a circle is recognised when it closes")
    func circle() async throws {
        let origin = try LoopbackOrigin([
            "/a": Behaviours.redirect(302, to: "/b"), "/b": Behaviours.redirect(302, to: "/c#x"),
            "/c": Behaviours.redirect(302, to: "/b"),
        ]).start()
        defer { origin.stop() }
        let failure = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/a"))).failure()
        #expect(failure.cause == .tooManyRedirects)
        #expect(failure.message.contains("circle"))
        #expect(origin.requests.count == 3)
    }

    @Test(
        "targets are read leniently",
        arguments: [
            ("/feed?x=1#top", "/feed"), ("feed", "/feed"), ("./feed", "/feed"), ("/a b/%20c", "/a%20b/%20c"),
            ("/أخبار/feed", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/feed"),
            ("/a\\b", "/a\\b"), ("/%0d%0aX-Evil:%201", "/%0d%0aX-Evil:%201"),
        ])
    func lenientTargets(_ location: String, _ path: String) async throws {
        let origin = try LoopbackOrigin(["/": Behaviours.redirect(302, to: location)]).start()
        defer { origin.stop() }
        _ = await (try FeedFetcher.hasty()).fetch(FetchRequest(url: origin.url("/")))
        #expect(origin.requests.map { $0.path.uppercased() } == ["/", path.uppercased()])
        #expect(origin.requests.allSatisfy { $0.values(of: "x-evil").isEmpty })
    }

    @Test("the operator’s headers stay with the host that they were meant for")
    func secretsStay() async throws {
        let other = try LoopbackOrigin(
            ["/feed": Behaviours.redirect(302, to: "http://127.0.0.2:1/")], address: "127.0.0.2"
        ).start()
        let origin = try LoopbackOrigin(["/near": Behaviours.redirect(302, to: "/far")]).start()
        defer {
            origin.stop()
            other.stop()
        }
        origin.set("/far", Behaviours.redirect(307, to: other.url("/feed", host: "127.0.0.2")))
        let request = FetchRequest(
            url: origin.url("/near"),
            headers: [("X-Api-Key", "سر"), ("authorization", "Bearer 1"), ("Accept", "a/b")])
        _ = await (try FeedFetcher.hasty()).fetch(request)
        for near in origin.requests {
            #expect(near.values(of: "x-api-key") == ["سر"])
            #expect(near.values(of: "authorization") == ["Bearer 1"])
            #expect(near.values(of: "accept") == ["a/b"])
        }
        #expect(origin.requests.count == 2)
        let far = try #require(other.requests.first)
        #expect(far.values(of: "x-api-key") == [])
        #expect(far.values(of: "authorization") == [])
        #expect(far.values(of: "user-agent").count == 1)
        #expect(far.values(of: "accept").first?.contains("rss") == true)
    }

    @Test("credentials in the address are used, and never shown")
    func credentialsAreHidden() async throws {
        let origin = try LoopbackOrigin([
            "/feed": Behaviours.redirect(301, to: "/new"),
            "/new": Behaviours.ok("<rss/>", fields: ["Link: </hub>; rel=hub"]),
        ]).start()
        defer { origin.stop() }
        let url = origin.url("/feed").replacing("http://", with: "http://user:secret@")
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: url)).response()
        #expect(
            origin.requests.map { $0.values(of: "authorization") } == [
                ["Basic dXNlcjpzZWNyZXQ="], ["Basic dXNlcjpzZWNyZXQ="],
            ])
        #expect(!"\(response)".contains("secret"))
        #expect(response.permanentTarget == origin.url("/new"))
    }

    @Test("a POST is repeated by 307 and 308 with its body, and by nothing else")
    func postIsKept() async throws {
        let origin = try LoopbackOrigin([
            "/hub": Behaviours.text("HTTP/1.1 202 Accepted\nContent-Length: 0\n\n"),
            "/307": Behaviours.redirect(307, to: "/308"), "/308": Behaviours.redirect(308, to: "/hub"),
            "/302": Behaviours.redirect(302, to: "/hub"),
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        let form = Array("hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2F".utf8)
        func post(_ path: String) -> FetchRequest {
            FetchRequest(
                url: origin.url(path),
                method: .post(body: form, contentType: "application/x-www-form-urlencoded"),
                purpose: .exchange)
        }
        #expect(try await fetcher.fetch(post("/307")).response().status == 202)
        #expect(origin.requests.map(\.method) == ["POST", "POST", "POST"])
        #expect(origin.requests.allSatisfy { $0.body == form && $0.values(of: "expect").isEmpty })
        #expect(
            origin.requests.allSatisfy {
                $0.values(of: "content-type") == ["application/x-www-form-urlencoded"]
            })
        #expect(await fetcher.fetch(post("/302")).cause == "bad-redirect")
        // The handle that posted is a handle that gets again.
        _ = await fetcher.fetch(FetchRequest(url: origin.url("/hub")))
        #expect(origin.requests.last?.method == "GET")
    }

    @Test("an empty POST is sent as one")
    func emptyPost() async throws {
        let origin = try LoopbackOrigin(["/hook": Behaviours.text("HTTP/1.1 204 No Content\n\n")]).start()
        defer { origin.stop() }
        let request = FetchRequest(
            url: origin.url("/hook"), method: .post(body: [], contentType: "text/plain"), purpose: .exchange)
        #expect(try await FeedFetcher.hasty().fetch(request).response().status == 204)
        #expect(origin.requests.first?.values(of: "content-length") == ["0"])
    }

    @Test("the time of a visit is for all its hops together")
    func timeIsShared() async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        for index in 0..<6 {
            origin.set("/\(index)") { socket, _ in
                _ = socket.staysOpen(milliseconds: 400)
                return socket.send(
                    "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /\(index + 1)\r\n\r\n")
            }
        }
        let fetcher = try FeedFetcher.hasty {
            $0.timeout = .seconds(1)
            $0.stallTimeout = .seconds(20)
        }
        let failure = try await fetcher.fetch(FetchRequest(url: origin.url("/0"))).failure()
        #expect(failure.cause == .timeout, "\(failure.message)")
        #expect(origin.requests(to: "/4").isEmpty)
    }
}
