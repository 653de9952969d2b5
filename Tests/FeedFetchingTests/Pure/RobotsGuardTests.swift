// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Synchronization
import Testing

@Suite struct RobotsGuardTests {
    /// Answers with what it is told, and counts.
    private final class Site: Fetching {
        let asked = Mutex<[String]>([])
        let answer: Mutex<FetchResult>
        let clock = Mutex(noon)

        init(_ answer: FetchResult) {
            self.answer = Mutex(answer)
        }

        func fetch(_ request: FetchRequest) async -> FetchResult {
            asked.withLock { $0.append(request.url) }
            await Task.yield()
            return answer.withLock { $0 }
        }

        func pass(_ time: Duration) {
            clock.withLock { $0 = $0 + time }
        }

        var visits: Int { asked.withLock { $0.count } }

        var guardian: RobotsGuard {
            RobotsGuard(fetcher: self, productToken: "Berrah", now: { [self] in clock.withLock { $0 } })
        }
    }

    private static func file(_ text: String) -> FetchResult {
        .response(FetchResponse(finalURL: "", status: 200, body: Array(text.utf8)))
    }

    private static func failed(_ cause: PollCause, notBefore: Timestamp? = nil) -> FetchResult {
        .failure(PollFailure(cause, "—.", notBefore: notBefore))
    }

    @Test("a reading that the end of the program cuts off says nothing of the site")
    func cutOff() async {
        let guardian = Site(.cancelled).guardian
        let (verdict, _) = await guardian.judge("https://a.example/feed")
        #expect(verdict == .undecided)
        #expect(verdict.failure == nil)
    }

    @Test("each origin is asked once a day")
    func onceADay() async {
        let site = Site(Self.file("User-agent: *\nDisallow: /private\nCrawl-delay: 7"))
        let robots = site.guardian
        #expect(await robots.judge("https://press.example/feed").wasRead)
        #expect(await !robots.judge("https://press.example/feed").wasRead)
        for path in ["/feed", "/ar/feed?x=1", "/private/feed"] {
            let verdict = await robots.judge("https://press.example\(path)").verdict
            #expect((verdict == .allowed) == !path.hasPrefix("/private"))
        }
        #expect(site.visits == 1)
        #expect(await robots.crawlDelay(of: "https://press.example/") == .seconds(7))
        _ = await robots.judge("http://press.example/feed").verdict
        _ = await robots.judge("https://press.example:8443/feed").verdict
        #expect(
            site.asked.withLock { $0 } == [
                "https://press.example/robots.txt", "http://press.example/robots.txt",
                "https://press.example:8443/robots.txt",
            ])
        site.pass(.hours(25))
        _ = await robots.judge("https://press.example/feed").verdict
        #expect(site.visits == 4)
    }

    /// Remembers one reading, and how often it was asked for it.
    private actor Memory: RobotsStore {
        var stored: StoredRobots?
        var lookUps = 0

        init(_ stored: StoredRobots? = nil) {
            self.stored = stored
        }

        func robots(of origin: String) -> StoredRobots? {
            lookUps += 1
            return stored
        }

        func save(_ robots: StoredRobots, of origin: String) {
            stored = robots
        }
    }

    @Test("many who ask at once look once into the memory, and ask nobody else")
    func recalledOnce() async {
        let site = Site(Self.failed(.unavailable))
        let memory = Memory(StoredRobots(text: "User-agent: *\nDisallow: /private\n", readAt: noon))
        let robots = RobotsGuard(fetcher: site, productToken: "Berrah", now: { noon }, store: memory)
        let answers = await withTaskGroup(of: (RobotsVerdict, Bool).self) { group in
            for _ in 0..<50 {
                group.addTask { await robots.judge("https://press.example/private") }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 50)
        #expect(answers.allSatisfy { $0.0 == .disallowed(rule: "/private") && !$0.1 })
        #expect(await memory.lookUps == 1)
        #expect(site.visits == 0)
    }

    @Test("many who ask at once make one visit, and all keep the distance that it asks for")
    func coalesced() async {
        let site = Site(Self.file(""))
        let robots = site.guardian
        await withTaskGroup(of: (RobotsVerdict, Bool).self) { group in
            for _ in 0..<50 {
                group.addTask { await robots.judge("https://press.example/feed") }
            }
            for await (verdict, wasRead) in group {
                #expect(verdict == .allowed)
                // Whoever comes after the answer is in has nobody's visit to keep a distance from.
                #expect(wasRead || site.visits == 1)
            }
        }
        #expect(site.visits == 1)
    }

    @Test(
        "no robots.txt forbids nothing",
        arguments: [PollCause.http(404), .gone, .http(403), .http(401), .tooManyRedirects, .empty])
    func unavailable(_ cause: PollCause) async {
        let site = Site(Self.failed(cause))
        #expect(await site.guardian.judge("https://press.example/feed").verdict == .allowed)
    }

    @Test(
        "one that cannot be read forbids everything for a while",
        arguments: [
            PollCause.http(500), .unavailable, .rateLimited, .dns, .timeout, .tlsCertificate, .botChallenge,
            .blockedAddress,
        ])
    func unreachable(_ cause: PollCause) async {
        let site = Site(Self.failed(cause))
        let robots = site.guardian
        for _ in 0..<3 {
            #expect(await robots.judge("https://press.example/feed").verdict.failure?.cause == cause)
        }
        #expect(site.visits == 1)
        site.pass(.minutes(16))
        site.answer.withLock { $0 = Self.file("") }
        #expect(await robots.judge("https://press.example/feed").verdict == .allowed)
    }

    @Test("old rules stand in for thirty days")
    func grace() async {
        let site = Site(Self.file("User-agent: *\nDisallow: /private"))
        let robots = site.guardian
        _ = await robots.judge("https://press.example/feed").verdict
        site.answer.withLock { $0 = Self.failed(.http(500)) }
        for _ in 0..<29 {
            site.pass(.days(1))
            #expect(await robots.judge("https://press.example/feed").verdict == .allowed)
            #expect(
                await robots.judge("https://press.example/private").verdict == .disallowed(rule: "/private"))
        }
        site.pass(.days(3))
        #expect(await robots.judge("https://press.example/feed").verdict.failure?.cause == .http(500))
    }

    @Test("the site’s own word on when to ask again is kept")
    func retryAfter() async {
        let site = Site(Self.failed(.unavailable, notBefore: noon + .hours(2)))
        let robots = site.guardian
        #expect(
            await robots.judge("https://press.example/feed").verdict.failure?.notBefore == noon + .hours(2))
        site.pass(.hours(1))
        _ = await robots.judge("https://press.example/feed").verdict
        #expect(site.visits == 1)
    }
}
