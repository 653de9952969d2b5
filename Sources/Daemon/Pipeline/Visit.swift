// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import Stories

/// What a poll has found so far, before any of it is written.
struct Visit: Sendable {
    let feed: Feed
    /// The address asked: the configured one, or the one that a permanent move led to.
    let address: String
    /// As it was before.
    let state: FeedState
    let start: Timestamp
    var outcome = PollOutcome.unchanged
    private(set) var failure: PollFailure?
    private(set) var status: Int?
    private(set) var bytes = 0
    private(set) var hints = FreshnessHints()
    private(set) var document: NormalizedFeed?
    /// For each of the document's drafts that looked new before the transaction, what was worked out beforehand.
    private(set) var packed: [Int: PackedDraft] = [:]
    private(set) var charset: String?
    var digest: Digest128?
    private var response: FetchResponse?

    init(feed: Feed, address: String, state: FeedState, start: Timestamp) {
        self.feed = feed
        self.address = address
        self.state = state
        self.start = start
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
        status = response.status
        bytes = response.body.count
        hints.freshFor = response.hints.freshFor
        hints.retryAfter = response.hints.retryAfter
        self.response = response
        self.response?.body = []
    }

    mutating func read(_ parsed: ParsedFeed, _ document: NormalizedFeed) {
        outcome = .changed
        hints.pacing = parsed.pacing
        charset = parsed.encoding
        self.document = document
    }

    /// Works out, for the drafts at those places, what the writer need not.
    mutating func pack(_ places: some Sequence<Int>) {
        for place in places {
            document?.drafts[place].prepare()
            packed[place] = (document?.drafts[place]).map { PackedDraft($0) }
        }
    }

    /// A body was read, were it only the same one again.
    var hasBody: Bool {
        failure == nil && response?.isUnchanged == false
    }

    /// Puts what was learnt into the feed's state; the schedule adds its own part.
    func record(in state: inout FeedState) {
        state.firstPoll = state.firstPoll ?? start
        state.lastPoll = start
        guard let response, failure == nil else {
            if let failure, !failure.advertised.isEmpty {
                state.suggested = failure.advertised
            }
            return
        }
        state.lastSuccess = start
        state.hints = hints
        // Saved on 200 and on 304 alike: a server may change one and keep the other.
        state.validators =
            response.isUnchanged ? state.validators.merging(response.validators) : response.validators
        if let document {
            document.record(in: &state)
            state.bodyDigest = digest
            state.lastChange = start
            state.charset = charset
            state.suggested = []
        }
        recordMove(response, in: &state)
    }

    /// A permanent move is adopted when it has held for a week; from http to https of the same address at once.
    private func recordMove(_ response: FetchResponse, in state: inout FeedState) {
        guard let target = response.permanentTarget, target != address else {
            state.movedTo = nil
            state.movedSince = nil
            return
        }
        if state.movedTo != target {
            state.movedTo = target
            state.movedSince = start
        }
        let isUpgrade =
            address.hasPrefix("http://") && target == "https://" + address.dropFirst("http://".count)
        if isUpgrade || start - (state.movedSince ?? start) >= .days(7) {
            state.adoptedURL = target
            state.movedTo = nil
            state.movedSince = nil
        }
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
