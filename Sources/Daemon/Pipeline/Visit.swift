// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import NewsText
import Scheduling
import Stories

/// What a poll, or a hub's delivery, has found so far, before any of it is written.
struct Visit: Sendable {
    let feed: Feed
    /// The address asked: the configured one, or the one that a permanent move led to.
    let address: String
    /// As it was before.
    let state: FeedState
    let start: Timestamp
    /// A hub sent it: no answer of the feed's own server, whose validators, moves and hints stay as they were.
    let isPushed: Bool
    var outcome = PollOutcome.unchanged
    private(set) var failure: PollFailure?
    private(set) var status: Int?
    private(set) var bytes = 0
    private(set) var hints = FreshnessHints()
    private(set) var document: NormalizedFeed?
    /// For each of the document's drafts that looked new before the transaction, what was worked out beforehand.
    private(set) var packed: [Int: PackedDraft] = [:]
    private(set) var charset: String?
    /// What the visit says of hubs.
    private(set) var hub = HubStatement.silent
    var digest: Digest128?
    private(set) var response: FetchResponse?
    private var verdict: SuspicionPolicy.Verdict?

    init(feed: Feed, address: String, state: FeedState, start: Timestamp, isPushed: Bool = false) {
        self.feed = feed
        self.address = address
        self.state = state
        self.start = start
        self.isPushed = isPushed
        hints = state.hints
        hints.retryAfter = nil
    }

    mutating func fail(_ failure: PollFailure) {
        outcome = .failed
        self.failure = failure
        document = nil
        status = failure.cause.httpStatus ?? status
    }

    mutating func take(_ response: FetchResponse) {
        bytes = response.body.count
        self.response = response
        self.response?.body = []
        guard !isPushed else { return }
        status = response.status
        hints.freshFor = response.hints.freshFor
        hints.retryAfter = response.hints.retryAfter
        hub = HubDiscovery.statement(links: response.linkHeaders, document: nil)
    }

    mutating func read(_ parsed: ParsedFeed, _ document: NormalizedFeed) {
        outcome = .changed
        charset = parsed.encoding
        self.document = document
        verdict = SuspicionPolicy().judge(.init(document), state: state, now: start)
        guard !isPushed else { return }
        hints.pacing = parsed.pacing
        hub = HubDiscovery.statement(links: response?.linkHeaders ?? [], document: parsed.channel)
    }

    /// Works out, for the drafts at those places, what the writer need not.
    mutating func pack(_ places: some Collection<Int>) {
        for place in places { document?.drafts[place].prepare() }
        // Held once, and read where they stand: a draft has some forty references to count.
        guard let drafts = document?.drafts else { return }
        for place in places { packed[place] = PackedDraft(drafts[place]) }
    }

    /// A body was read, were it only the same one again.
    var hasBody: Bool {
        failure == nil && response?.isUnchanged == false
    }

    /// What is not listed has not vanished.
    var isDelta: Bool { isPushed || response?.isDelta == true }

    /// The feed is not believed, after this visit's document or already before.
    var isSuspect: Bool {
        verdict.map { $0.suspicion != nil } ?? state.isSuspect
    }

    /// Puts what was learnt into the feed's state; the schedule adds its own part.
    ///
    /// - Returns: what to tell when the feed's address changed.
    func record(in state: inout FeedState) -> String? {
        state.notes["address"] = feed.url
        if !isPushed {
            state.firstPoll = state.firstPoll ?? start
            state.lastPoll = start
        }
        guard let response, failure == nil else {
            guard let failure else { return nil }
            if !failure.advertised.isEmpty { state.suggested = failure.advertised }
            return MovePolicy.failed(failure, state: &state)
        }
        state.lastSuccess = start
        if let document {
            document.record(in: &state)
            verdict?.record(in: &state)
            state.lastChange = start
            state.charset = charset
            state.suggested = []
        }
        guard !isPushed else { return nil }
        if document != nil { state.bodyDigest = digest }
        state.hints = hints
        // Saved on 200 and on 304 alike: a server may change one and keep the other.
        state.validators =
            response.isUnchanged ? state.validators.merging(response.validators) : response.validators
        return MovePolicy.answered(response.permanentTarget, from: address, at: start, state: &state)
    }
}

extension PollCause {
    /// The status that an answer must have had for this cause.
    var httpStatus: Int? {
        switch self {
        case .http(let status): status
        case .gone: 410
        case .rateLimited: 429
        case .unavailable: 503
        default: nil
        }
    }
}
