// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import Scheduling
import Synchronization

/// What the whole daemon agrees on now: the configuration, the sources, and what is remembered of each feed.
///
/// Small shared state behind a lock rather than an actor: editions and status read it without waiting for a poll.
public final class FeedRegister: Sendable {
    private struct State {
        var configuration: Configuration
        var catalogue: SourceCatalogue
        var states: [FeedID: FeedState]
        var catalogueChanged: Timestamp
    }

    private let state: Mutex<State>

    public init(
        configuration: Configuration, catalogue: SourceCatalogue, states: [FeedState], now: Timestamp
    ) {
        state = Mutex(
            State(
                configuration: configuration, catalogue: catalogue,
                states: Dictionary(states.map { ($0.feed, $0) }) { _, last in last }, catalogueChanged: now))
    }

    public var configuration: Configuration {
        state.withLock { $0.configuration }
    }

    public var catalogue: SourceCatalogue {
        state.withLock { $0.catalogue }
    }

    /// When the sources were last read; dates the OPML export.
    public var catalogueChanged: Timestamp {
        state.withLock { $0.catalogueChanged }
    }

    /// What is remembered of a feed; the state of a feed never polled when nothing is.
    public func feedState(_ id: FeedID) -> FeedState {
        state.withLock { $0.states[id] } ?? FeedState(feed: id)
    }

    /// Every configured feed with its state, in the order of the sources.
    public func feeds() -> [(feed: Feed, state: FeedState)] {
        state.withLock { state in
            state.catalogue.feeds.map { ($0, state.states[$0.id] ?? FeedState(feed: $0.id)) }
        }
    }

    /// Called after the commit that made it true.
    public func update(_ feedState: FeedState) {
        state.withLock { $0.states[feedState.feed] = feedState }
    }

    /// The same for a visit that was brought forward; one that has been since then has planned anew.
    func hasten(_ haste: Haste) {
        state.withLock { state in
            guard let due = state.states[haste.feed]?.nextDue, due > haste.due else { return }
            state.states[haste.feed]?.nextDue = haste.due
            state.states[haste.feed]?.reason = ScheduleReason.breaking.rawValue
        }
    }

    /// Takes a reloaded configuration, but for what is fixed at the start.
    public func replace(configuration: Configuration, catalogue: SourceCatalogue, now: Timestamp) {
        state.withLock { state in
            state.configuration = configuration.takenUp(over: state.configuration)
            state.catalogue = catalogue
            state.catalogueChanged = now
        }
    }

    /// Feeds whose items stand in no edition for now.
    public var suspects: Set<FeedID> {
        state.withLock { state in
            Set(state.states.values.lazy.filter(\.isSuspect).map(\.feed))
        }
    }
}
