// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an edition takes of the archive; every condition must hold.
///
/// Kinds are properties of publishers, which the configuration knows: the caller names the publishers. Regions are
/// properties of both, publishers and items.
public struct ArchiveFilter: Hashable, Sendable {
    /// Primary subtags (`ar` takes `ar-ma` too); empty takes every language.
    public var languages: Set<LanguageTag>
    /// nil takes every publisher, an empty set none.
    public var publishers: Set<PublisherID>?
    /// Muted by the editor, or suspect.
    public var excludedPublishers: Set<PublisherID>
    /// The same for single feeds.
    public var excludedFeeds: Set<FeedID>
    /// As the search follower was given it (folded).
    public var tag: String?
    /// nil takes every place.
    public var region: RegionFilter?
    /// nil takes every state; for lists of stories only.
    public var states: Set<StoryState>?
    /// Items published, or stories changed, at that instant or later.
    public var since: Timestamp?
    /// Earlier than that instant: for the next page.
    public var before: Timestamp?

    public init(
        languages: Set<LanguageTag> = [], publishers: Set<PublisherID>? = nil,
        excludedPublishers: Set<PublisherID> = [], excludedFeeds: Set<FeedID> = [], tag: String? = nil,
        region: RegionFilter? = nil, states: Set<StoryState>? = nil, since: Timestamp? = nil,
        before: Timestamp? = nil
    ) {
        self.languages = languages
        self.publishers = publishers
        self.excludedPublishers = excludedPublishers
        self.excludedFeeds = excludedFeeds
        self.tag = tag
        self.region = region
        self.states = states
        self.since = since
        self.before = before
    }

    public static let everything = ArchiveFilter()

    /// Nothing but time limits: a list of stories needs not look at the items.
    var looksAtItems: Bool {
        !languages.isEmpty || publishers != nil || !excludedPublishers.isEmpty || !excludedFeeds.isEmpty
            || tag != nil || region != nil
    }

    func admits(publisher: PublisherID, feed: FeedID) -> Bool {
        publishers?.contains(publisher) ?? true && !excludedPublishers.contains(publisher)
            && !excludedFeeds.contains(feed)
    }

    func admits(language: LanguageTag?) -> Bool {
        guard !languages.isEmpty else { return true }
        guard let language else { return false }
        return languages.contains(language) || languages.contains(LanguageTag(language.primary))
    }
}
