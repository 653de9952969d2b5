// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a stream's reader asked for: `?language=&publisher=&kind=&region=&min_state=&since=`.
public struct StreamFilter: Hashable, Sendable {
    public var edition: EditionFilter
    /// Only events of stories that had come at least so far when it happened: quiet, candidate, breaking, developing,
    /// cooled. What concerns no story, as a feed's health, has come nowhere.
    public var minimumState: StoryState?
    /// Only these; `ofBreakingStream` on `/breaking/events`.
    public var types: Set<EventType>
    /// Resume after this event, for clients that cannot send `Last-Event-ID`.
    public var since: EventSequence?

    public init(
        edition: EditionFilter = .none, minimumState: StoryState? = nil,
        types: Set<EventType> = Set(EventType.allCases), since: EventSequence? = nil
    ) {
        self.edition = edition
        self.minimumState = minimumState
        self.types = types
        self.since = since
    }

    /// Reads a query, without the question mark.
    public init(query: String, types: Set<EventType> = Set(EventType.allCases)) throws(EditionAddressFailure)
    {
        let parameters = try QueryParameters(query)
        self.init(edition: try parameters.filter(), types: types)
        if let text = parameters["min_state"] {
            guard let state = StoryState(rawValue: text), state != .retracted else {
                throw .badParameter(
                    name: "min_state", expected: "quiet, candidate, breaking, developing or cooled")
            }
            minimumState = state
        }
        if let text = parameters["since"] {
            guard let number = Int64(text), number >= 0 else {
                throw .badParameter(name: "since", expected: "an event number")
            }
            since = EventSequence(number)
        }
    }

    /// Resets reach everybody.
    public func accepts(_ event: NewsEvent) -> Bool {
        guard types.contains(event.type) else { return false }
        if event.type == .reset {
            return true
        }
        var edition = edition
        if Self.isOfPublisher(event) {
            // In every language, and of any story: whoever may have heard of it is told.
            edition = EditionFilter(
                kinds: edition.kinds, regions: edition.regions, publishers: edition.publishers)
        } else if let minimumState, rank(of: event.state) < rank(of: minimumState) {
            return false
        }
        return edition.isEmpty || edition.accepts(event)
    }

    /// A publisher was muted, or may be heard again.
    private static func isOfPublisher(_ event: NewsEvent) -> Bool {
        event.story == nil && (event.type == .hidden || event.type == .correction)
    }

    /// A retracted story has been called out, so that its correction reaches whoever heard of it.
    private func rank(of state: StoryState?) -> Int {
        switch state {
        case nil: -1
        case .quiet: 0
        case .candidate: 1
        case .breaking: 2
        case .developing: 3
        case .cooled, .retracted: 4
        }
    }
}
