// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Synchronization
import Testing

@Suite struct HostileOriginTests {
    @Test("every misbehaviour ends in its own cause, in time", arguments: HostileCase.all)
    func namesTheCause(_ hostile: HostileCase) async throws {
        let origin = try LoopbackOrigin([hostile.path: hostile.behaviour]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        let start = ContinuousClock.now
        let failure = try await fetcher.fetch(FetchRequest(url: origin.url(hostile.path))).failure()
        let elapsed = start.duration(to: .now)
        #expect(failure.cause.rawValue == hostile.cause, "\(failure.message)")
        // Half a minute for a machine that does all other tests meanwhile.
        #expect(elapsed < .seconds(hostile.deadline + 30), "\(hostile.name) took \(elapsed)")
        #expect(failure.message.hasSuffix("."), "a sentence: \(failure.message)")
        await fetcher.shutDown(finishWithin: .zero)
    }

    @Test("healthy feeds beside all of them are fetched whole and at once")
    func healthyFeedsBesideHostileOnes() async throws {
        var behaviours: [String: Behaviour] = [:]
        for hostile in HostileCase.all {
            behaviours[hostile.path] = hostile.behaviour
        }
        let healthy = (0..<40).map { "/healthy/\($0)" }
        for path in healthy {
            behaviours[path] = Behaviours.ok("<rss><title>بلاغ \(path)</title></rss>")
        }
        let origin = try LoopbackOrigin(behaviours).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        await withTaskGroup(of: Void.self) { group in
            for hostile in HostileCase.all {
                group.addTask {
                    let result = await fetcher.fetch(FetchRequest(url: origin.url(hostile.path)))
                    // Which cause it is, is the other test's: here connections are shared with all the others.
                    #expect(result.cause != "ok", "\(hostile.name)")
                }
            }
            for path in healthy {
                group.addTask {
                    let start = ContinuousClock.now
                    let result = await fetcher.fetch(FetchRequest(url: origin.url(path)))
                    #expect(result.cause == "ok")
                    if case .response(let response) = result {
                        #expect(response.body == Array("<rss><title>بلاغ \(path)</title></rss>".utf8))
                    }
                    #expect(start.duration(to: .now) < .seconds(60))
                }
            }
        }
        await fetcher.shutDown(finishWithin: .zero)
        // However badly it was treated, the visitor kept its manners.
        for request in origin.requests {
            let names = request.lines.dropFirst().compactMap { $0.split(separator: ":").first?.lowercased() }
            #expect(Set(names).isSubset(of: ["host", "user-agent", "accept", "a-im", "accept-encoding"]))
            #expect(names.count == Set(names).count)
            #expect(request.method == "GET")
            #expect(request.body.isEmpty)
        }
        let visits = Dictionary(grouping: origin.requests, by: \.path).mapValues(\.count)
        // Its redirects apart, nothing is asked for twice in one visit; a kept connection that breaks is tried anew.
        #expect(visits.values.allSatisfy { $0 <= 6 }, "\(visits.filter { $0.value > 6 })")
        for path in healthy { #expect(visits[path] == 1) }
    }

    @Test("an endless body is left soon after the limit, not read on")
    func stopsReadingAtTheLimit() async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        let sent = Mutex(0)
        origin.set("/endless") { socket, _ in
            guard socket.send("HTTP/1.1 200 OK\r\n\r\n") else { return false }
            while socket.send([UInt8](repeating: 60, count: 4096)) {
                sent.withLock { $0 = socket.bytesSent }
            }
            return false
        }
        let fetcher = try FeedFetcher.hasty()
        let failure = try await fetcher.fetch(FetchRequest(url: origin.url("/endless"))).failure()
        #expect(failure.cause == .tooLarge)
        // What the kernel buffers of both ends hold may have been sent besides.
        #expect(sent.withLock { $0 } < 16_000_000)
        await fetcher.shutDown(finishWithin: .zero)
    }

    @Test("a server that takes no more connections is named so")
    func fullBacklog() async throws {
        let origin = try LoopbackOrigin(backlog: 0)
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty { $0.connectTimeout = .seconds(1) }
        // Nobody accepts: the first ones fill the backlog and wait there, the rest is not even let in.
        let causes = await withTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask { await fetcher.fetch(FetchRequest(url: origin.url("/"))).cause }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(causes.contains("connect-timeout"))
        #expect(causes.isSubset(of: ["connect-timeout", "timeout"]))
        await fetcher.shutDown(finishWithin: .zero)
    }

    @Test("nobody listens")
    func refused() async throws {
        let fetcher = try FeedFetcher.hasty()
        let failure = try await fetcher.fetch(FetchRequest(url: "http://127.0.0.1:1/")).failure()
        #expect(failure.cause == .refused)
    }

    @Test("a name that nobody has")
    func unknownName() async throws {
        let fetcher = try FeedFetcher.hasty()
        let failure = try await fetcher.fetch(FetchRequest(url: "http://no-such-name.invalid/feed")).failure()
        #expect(failure.cause == .dns)
        #expect(failure.message.contains("no-such-name.invalid"))
    }

    @Test(
        "addresses that are none are told before anything is sent",
        arguments: [
            "", "feed", "/feed", "ftp://a.example/feed", "file:///etc/passwd", "http://", "http://a b/",
            "http://a\r\nb/",
        ])
    func uselessAddress(_ url: String) async throws {
        let fetcher = try FeedFetcher.hasty()
        let failure = try await fetcher.fetch(FetchRequest(url: url)).failure()
        #expect(failure.cause == .badSource)
    }
}
