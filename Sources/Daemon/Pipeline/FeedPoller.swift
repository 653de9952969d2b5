// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import FeedParsing
import Logging
import NewsModel
import NewsText
import Scheduling
import Serving
import Stories

/// One visit to one feed, from the request to the commit: everything that a poll changes stands in one transaction. What
/// a hub delivers goes the same way.
struct FeedPoller: Sendable {
    let archive: Archive
    let register: FeedRegister
    let fetcher: any Fetching
    let robots: RobotsGuard?
    let desk: NewsDesk
    let zones: ZoneCatalogue
    let work: WorkExecutor
    /// Whether a hub is known to tell of a feed's news, so that polls are only the safety net.
    var isPushed: @Sendable (FeedID) -> Bool = { _ in false }
    let now: @Sendable () -> Timestamp
    /// 0..<1
    let jitter: @Sendable () -> Double
    let logger: Logger
    let turns = FeedTurns()
    let writer: PollWriter

    init(
        archive: Archive, register: FeedRegister, fetcher: any Fetching, robots: RobotsGuard?, desk: NewsDesk,
        zones: ZoneCatalogue, work: WorkExecutor, now: @escaping @Sendable () -> Timestamp,
        jitter: @escaping @Sendable () -> Double, logger: Logger
    ) {
        self.archive = archive
        self.register = register
        self.fetcher = fetcher
        self.robots = robots
        self.desk = desk
        writer = PollWriter(archive: archive) { work.yield($0) }
        self.zones = zones
        self.work = work
        self.now = now
        self.jitter = jitter
        self.logger = logger
    }

    /// nil when the visit was cut off by the end of the program: nothing is then known of the feed.
    func poll(_ feed: Feed) async throws -> PollSummary? {
        try await turns.take(feed.id) { try await visit(feed) }
    }

    /// Files what a feed's hub has sent and signed; nil when it is no document that can be read, which says nothing about
    /// the feed.
    func take(_ delivery: PushedDocument, for feed: Feed) async throws -> PollSummary? {
        try await turns.take(feed.id) {
            let state = register.feedState(feed.id).current(for: feed)
            let address = state.adoptedURL ?? feed.url
            var visit = Visit(feed: feed, address: address, state: state, start: now(), isPushed: true)
            let response = FetchResponse(
                finalURL: address, status: 200, contentType: delivery.contentType, body: delivery.body)
            visit.take(response)
            visit = await reading(response, into: visit)
            guard visit.failure == nil else { return nil }
            return try await commit(visit)
        }
    }

    private func visit(_ feed: Feed) async throws -> PollSummary? {
        let state = register.feedState(feed.id).current(for: feed)
        let address = state.adoptedURL ?? feed.url
        var visit = Visit(feed: feed, address: address, state: state, start: now())
        let verdict = await verdict(on: address, for: feed)
        guard verdict != .undecided else { return nil }
        if let failure = verdict.failure {
            visit.fail(failure)
            return try await commit(visit)
        }
        switch await fetcher.fetch(request(for: feed, address, state)) {
        case .cancelled:
            return nil
        case .failure(var failure):
            if wantsOtherAddress(after: failure, state),
                let site = register.catalogue.publisher(feed.publisher)?.site
            {
                await rest(for: feed)
                failure.advertised += await otherAddresses(on: site, for: feed)
            }
            visit.fail(failure)
        case .response(let response):
            visit.take(response)
            if !response.isUnchanged {
                visit = await reading(response, into: visit)
            }
        }
        return try await commit(visit)
    }

    /// What robots.txt says of a visit. Reading it is a visit of its own, and the next keeps its distance.
    private func verdict(on address: String, for feed: Feed) async -> RobotsVerdict {
        guard let robots else { return .allowed }
        let (verdict, wasRead) = await robots.judge(address, allowsPrivateAddresses: privacy(of: feed))
        if wasRead, verdict == .allowed { await rest(for: feed) }
        return verdict
    }

    /// The pause that a host is due between two visits.
    private func rest(for feed: Feed) async {
        try? await Task.sleep(for: feed.hostSpacing ?? register.configuration.polling.hostSpacing)
    }

    private func request(for feed: Feed, _ address: String, _ state: FeedState) -> FetchRequest {
        var request = FetchRequest(url: address)
        request.validators =
            SchedulePolicy.wantsUnconditional(state, now: now()) ? Validators() : state.validators
        request.userAgent = feed.userAgent
        request.headers = feed.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        request.maximumBody = feed.maximumBody
        request.allowsPrivateAddresses = privacy(of: feed)
        return request
    }

    /// nil leaves it to the configuration.
    private func privacy(of feed: Feed) -> Bool? {
        feed.allowsPrivateAddresses ? true : nil
    }

    // MARK: feeds that are gone

    /// When nothing is there any more, the site is asked once, again after some days, and with each weekly look.
    private func wantsOtherAddress(after failure: PollFailure, _ state: FeedState) -> Bool {
        guard failure.cause == .gone || failure.cause == .http(404), failure.advertised.isEmpty else {
            return false
        }
        return state.health == .gone || state.failures == 0 || state.failures == 6
    }

    /// Feeds that the publisher's home page advertises and that nobody here reads.
    private func otherAddresses(on site: String, for feed: Feed) async -> [String] {
        let finder = FeedFinder(fetcher: fetcher, robots: robots, allowsPrivateAddresses: privacy(of: feed))
        let known = Set(register.catalogue.feeds.map(\.url))
        return await finder.advertised(on: site).filter { !known.contains($0) }
    }

    // MARK: reading

    /// Parses, normalises and packs on the executor for long work.
    private func reading(_ response: FetchResponse, into visit: Visit) async -> Visit {
        var visit = await withTaskExecutorPreference(work) {
            var visit = visit
            read(response, into: &visit)
            if visit.state.isFirstRead {
                visit.pack(visit.document?.drafts.indices ?? 0..<0)
            }
            return visit
        }
        if !visit.state.isFirstRead {
            await packNewDrafts(of: &visit)
        }
        return visit
    }

    /// Nothing is read when the bytes are the very ones of the last visit.
    private func read(_ response: FetchResponse, into visit: inout Visit) {
        let digest = Digest128(of: response.body)
        guard digest != visit.state.bodyDigest else {
            visit.outcome = .unchanged
            return
        }
        let hints = DocumentHints(
            contentType: response.contentType, baseURL: response.finalURL,
            contentLanguage: response.contentLanguage, zone: zones.zone(named: visit.feed.timeZone),
            format: visit.feed.format)
        do {
            let document = try FeedParser().parse(response.body, hints: hints)
            guard let publisher = register.catalogue.publisher(visit.feed.publisher) else { return }
            visit.digest = digest
            visit.read(
                document,
                ItemNormalizer().normalize(
                    document, of: visit.feed, publisher: publisher, state: visit.state, now: visit.start))
        } catch {
            visit.fail(PollFailure(error.cause, error.message, advertised: error.advertisedFeeds))
        }
    }

    /// Packs what is new, as far as a look at the archive tells before the transaction does.
    private func packNewDrafts(of visit: inout Visit) async {
        guard let document = visit.document else { return }
        let keys = document.drafts.map(\.item.keys)
        let known = try? await archive.read { [feed = visit.feed.id] view in
            try view.known(keys, in: feed, by: document.identityPolicy.keyKinds)
        }
        // A reader that fails says so elsewhere; the writer packs what nobody packed before.
        guard let known, known.contains(where: { $0 == nil }) else { return }
        await withTaskExecutorPreference(work) {
            visit.pack(known.indices.filter { known[$0] == nil })
        }
    }
}
