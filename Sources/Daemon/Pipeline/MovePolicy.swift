// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// When a feed's new address is taken for its address.
enum MovePolicy {
    /// A permanent move must have held so long.
    private static let patience = Duration.days(7)
    /// Failures in a row at an adopted address after which the configured one is asked again.
    private static let mostFailures = 6

    /// An answer came, over permanent redirects to `target` where there were any; nothing else moves a feed. Adopted when
    /// it has held for a week, from http to https of the same address at once.
    ///
    /// - Returns: what to tell.
    static func answered(
        _ target: String?, from address: String, at now: Timestamp, state: inout FeedState
    ) -> String? {
        guard let target, target != address else {
            state.movedTo = nil
            state.movedSince = nil
            return nil
        }
        if state.movedTo != target {
            state.movedTo = target
            state.movedSince = now
        }
        let isUpgrade =
            address.hasPrefix("http://") && target == "https://" + address.dropFirst("http://".count)
        guard isUpgrade || now - (state.movedSince ?? now) >= patience else { return nil }
        return adopt(target, &state)
    }

    /// A visit failed.
    static func failed(_ failure: PollFailure, state: inout FeedState) -> String? {
        if failure.cause == .gone || failure.cause == .http(404), !failure.isBehindRedirect,
            let target = state.movedTo
        {
            // The signpost has been taken down: it has stood long enough. (One that stands and leads to nothing has not.)
            return adopt(target, &state)
        }
        if let adopted = state.adoptedURL, state.failures + 1 >= mostFailures {
            state.adoptedURL = nil
            state.validators = Validators()
            state.bodyDigest = nil
            return
                "The adopted address \(adopted) has failed \(state.failures + 1) times in a row: the configured one is "
                + "asked again."
        }
        return nil
    }

    private static func adopt(_ target: String, _ state: inout FeedState) -> String {
        state.adoptedURL = target
        state.movedTo = nil
        state.movedSince = nil
        return "The feed has moved for good to \(target), which is polled from now on: correct the sources."
    }
}

extension FeedState {
    /// The state without what belongs to another address: an operator may give a feed's id to a new one.
    func current(for feed: Feed) -> FeedState {
        guard let address = notes["address"], address != feed.url else { return self }
        var state = self
        state.validators = Validators()
        state.bodyDigest = nil
        state.adoptedURL = nil
        state.movedTo = nil
        state.movedSince = nil
        state.suggested = []
        return state
    }
}
