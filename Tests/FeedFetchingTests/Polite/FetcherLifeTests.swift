// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct FetcherLifeTests {
    @Test("never more at once than permitted, and all are answered")
    func concurrencyIsBounded() async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        for index in 0..<60 {
            origin.set("/\(index)") { socket, _ in
                // Long enough for others to come in beside it.
                _ = socket.staysOpen(milliseconds: 5)
                return socket.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>")
            }
        }
        let fetcher = try FeedFetcher.hasty { $0.concurrency = 7 }
        let answers = await withTaskGroup(of: String.self) { group in
            for index in 0..<60 {
                group.addTask { await fetcher.fetch(FetchRequest(url: origin.url("/\(index)"))).cause }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == [String](repeating: "ok", count: 60))
        #expect(origin.mostUnderWay <= 7)
        #expect(origin.mostUnderWay > 1)
    }

    @Test("a line of waiting requests that grows without end is refused")
    func queueIsBounded() async throws {
        let origin = try LoopbackOrigin(["/": Behaviours.hanging()]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.concurrency = 1
            $0.stallTimeout = .seconds(20)
            $0.timeout = .seconds(30)
            $0.maximumWaiting = 3
        }
        let causes = await withTaskGroup(of: String.self) { group in
            for _ in 0..<10 {
                group.addTask { await fetcher.fetch(FetchRequest(url: origin.url("/"))).cause }
            }
            var causes: [String] = []
            for await cause in group {
                causes.append(cause)
                if causes.count == 6 { await fetcher.shutDown(finishWithin: .zero) }
            }
            return causes
        }
        #expect(causes.filter { $0 == "limit-exceeded" }.count == 6)
        #expect(causes.filter { $0 == "cancelled" }.count == 4)
    }

    @Test("cancelling the task ends the transfer, and counts against nobody")
    func cancellation() async throws {
        let origin = try LoopbackOrigin([
            "/slow": Behaviours.hanging("HTTP/1.1 200 OK\nContent-Length: 9\n\n<")
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.concurrency = 1
            $0.stallTimeout = .seconds(20)
            $0.timeout = .seconds(30)
        }
        let start = ContinuousClock.now
        let running = Task { await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause }
        while origin.requests.isEmpty { await Task.yield() }
        let waiting = Task { await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause }
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause
        }
        for task in [late, waiting, running] {
            task.cancel()
            #expect(await task.value == "cancelled")
        }
        #expect(start.duration(to: .now) < .seconds(60))
        origin.set("/feed", Behaviours.ok("<rss/>"))
        #expect(await fetcher.fetch(FetchRequest(url: origin.url("/feed"))).cause == "ok")
        #expect(origin.requests(to: "/slow").count == 1)
    }

    @Test("shutting down lets what runs finish, and begins nothing more")
    func shutDownFinishes() async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        origin.set("/slow") { socket, _ in
            _ = socket.staysOpen(milliseconds: 200)
            return socket.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>")
        }
        let fetcher = try FeedFetcher.hasty {
            $0.concurrency = 1
            $0.stallTimeout = .seconds(20)
            $0.timeout = .seconds(30)
        }
        let running = Task { await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause }
        while origin.requests.isEmpty { await Task.yield() }
        let waiting = Task { await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause }
        let start = ContinuousClock.now
        await fetcher.shutDown(finishWithin: .seconds(30))
        #expect(start.duration(to: .now) < .seconds(60))
        #expect(await running.value == "ok")
        #expect(await waiting.value == "cancelled")
        #expect(await fetcher.fetch(FetchRequest(url: origin.url("/slow"))).cause == "cancelled")
        await fetcher.shutDown(finishWithin: .seconds(10))
    }

    @Test("shutting down gives up what takes too long")
    func shutDownGivesUp() async throws {
        let origin = try LoopbackOrigin(["/": Behaviours.hanging()]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.stallTimeout = .seconds(20)
            $0.timeout = .seconds(30)
        }
        let running = Task { await fetcher.fetch(FetchRequest(url: origin.url("/"))).cause }
        while origin.requests.isEmpty { await Task.yield() }
        let start = ContinuousClock.now
        await fetcher.shutDown(finishWithin: .milliseconds(50))
        #expect(await running.value == "cancelled")
        #expect(start.duration(to: .now) < .seconds(60))
    }

    @Test(
        "a configuration by which nothing could be fetched is refused with the key",
        arguments: [
            ("polling.concurrency", FetcherConfiguration.hasty { $0.concurrency = 0 }),
            ("fetch.timeout", .hasty { $0.timeout = .zero }),
            ("fetch.max_body", .hasty { $0.maximumBody = 0 }),
            ("fetch.user_agent", .hasty { $0.userAgent = "a\r\nb" }),
            ("fetch.user_agent", .hasty { $0.userAgent = "" }),
            ("/no/such/file.pem", .hasty { $0.certificateFile = "/no/such/file.pem" }),
        ])
    func badConfiguration(_ words: String, _ configuration: FetcherConfiguration) {
        #expect {
            _ = try FeedFetcher(configuration: configuration, now: { noon })
        } throws: {
            "\($0)".contains(words)
        }
    }

    @Test(
        "headers that an operator may not send are told by name",
        arguments: [
            ("Host", "a"), ("Content-Length", "5"), ("X Y", "1"), ("", "1"), ("X-A", "a\r\nX-B: c"),
            ("X-A", "a\u{0}"),
        ])
    func badHeader(_ name: String, _ value: String) async throws {
        #expect(RequestHeaderGuard.fault(name: name, value: value) != nil)
        let request = FetchRequest(url: "http://127.0.0.1:1/", headers: [(name, value)])
        #expect(await (try FeedFetcher.hasty()).fetch(request).cause == "bad-source")
    }
}
