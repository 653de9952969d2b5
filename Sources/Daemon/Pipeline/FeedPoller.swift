// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import FeedParsing
import Logging
import NewsModel
import Scheduling
import Stories

/// One visit to one feed, from the request to the commit: everything that a poll changes stands in one transaction.
struct FeedPoller: Sendable {
    let archive: Archive
    let register: FeedRegister
    let fetcher: any Fetching
    let robots: RobotsGuard?
    let desk: NewsDesk
    let zones: ZoneCatalogue
    let work: WorkExecutor
    let now: @Sendable () -> Timestamp
    /// 0..<1
    let jitter: @Sendable () -> Double
    let logger: Logger

    /// nil when the visit was cut off by the end of the program: nothing is then known of the feed.
    func poll(_ feed: Feed) async throws -> PollSummary? {
        let start = now()
        let state = register.feedState(feed.id)
        let address = state.adoptedURL ?? feed.url
        var visit = Visit(feed: feed, address: address, state: state, start: start)
        if let failure = await robots?.allows(address, allowsPrivateAddresses: privacy(of: feed)).failure {
            visit.fail(failure)
            return try await commit(visit)
        }
        switch await fetcher.fetch(request(for: feed, address, state)) {
        case .cancelled:
            return nil
        case .failure(let failure):
            visit.fail(failure)
        case .response(let response):
            visit.take(response)
            if !response.isUnchanged {
                await withTaskExecutorPreference(work) {
                    read(response, into: &visit)
                    if state.isFirstRead {
                        visit.pack(visit.document?.drafts.indices ?? 0..<0)
                    }
                }
                if !state.isFirstRead {
                    await packNewDrafts(of: &visit)
                }
            }
        }
        return try await commit(visit)
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

    private var policy: SchedulePolicy {
        SchedulePolicy(configuration: ScheduleConfiguration(register.configuration.polling))
    }

    /// nil leaves it to the configuration.
    private func privacy(of feed: Feed) -> Bool? {
        feed.allowsPrivateAddresses ? true : nil
    }

    /// Parses and normalises, unless the bytes are the very ones of the last visit.
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

    /// Writes everything that the visit found and decided; nothing of it stands if any of it fails.
    private func commit(_ visit: Visit) async throws -> PollSummary {
        let jitter = jitter()
        let (state, summary): (FeedState, PollSummary)
        do {
            (state, summary) = try await archive.write { [visit] transaction in
                try file(visit, jitter: jitter, in: transaction)
            }
        } catch {
            desk.discard()
            throw error
        }
        register.update(state)
        return summary
    }

    private func file(
        _ visit: Visit, jitter: Double, in transaction: PollTransaction
    ) throws -> (FeedState, PollSummary) {
        let feed = visit.feed
        let moment = now()
        var report = PollReport(outcome: visit.outcome, failure: visit.failure, hints: visit.hints)
        var new = 0
        if let document = visit.document {
            let sight = FirstSight(
                gap: visit.state.lastSuccess.map { visit.start - $0 } ?? .zero,
                isFirstRead: visit.state.isFirstRead,
                maximumAge: register.configuration.breaking.maximumAge)
            let before = Set(try transaction.view.listed(in: feed.id))
            let filed = try desk.file(
                document, packed: visit.packed, of: feed, sight: sight, catalogue: register.catalogue,
                now: visit.start, before: before, in: transaction)
            try transaction.setListed(filed.listed, in: feed.id)
            new = filed.new
            report.items = filed.listed.count
            report.known = filed.listed.count - filed.new
            report.overlapped = before.isEmpty || filed.listed.contains { before.contains($0) }
            report.newest = filed.newDates
            report.storyBreaking = filed.isNearBreaking
        }
        report.isFullAnswer = visit.hasBody
        let decision = policy.decide(report, state: visit.state, feed: feed, now: moment, jitter: jitter)
        var state = visit.state
        visit.record(in: &state)
        decision.record(in: &state)
        if visit.state.health != state.health, visit.state.health != .waiting || state.health != .healthy {
            let events = EventBuilder(catalogue: register.catalogue, now: moment)
            try transaction.append(events.event(feed: feed.id, health: state.health, message: state.message))
        }
        try transaction.save(state)
        try transaction.append(
            PollRecord(
                at: visit.start, outcome: visit.outcome, cause: visit.failure?.cause, status: visit.status,
                items: report.items, new: new, bytes: visit.bytes, duration: moment - visit.start,
                interval: decision.interval, reason: decision.reason),
            for: feed.id)
        var summary = PollSummary(
            feed: feed.id, url: visit.address, outcome: visit.outcome, due: decision.due)
        summary.failure = visit.failure
        summary.status = visit.status
        summary.items = report.items
        summary.new = new
        summary.bytes = visit.bytes
        summary.duration = moment - visit.start
        summary.notBefore = state.notBefore
        return (state, summary)
    }
}
