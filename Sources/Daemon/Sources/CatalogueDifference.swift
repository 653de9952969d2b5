// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a reload changes: the operator is told before (`--dry-run`) and after.
public struct CatalogueDifference: Sendable, Equatable {
    public var added: [FeedID] = []
    public var removed: [FeedID] = []
    public var changed: [Change] = []
    /// Feeds whose address is another now; history, items and schedule go on.
    public var moved: [Change] = []

    /// One feed, with what it was and what it is.
    public struct Change: Sendable, Equatable {
        public var id: FeedID
        public var from: String
        public var to: String

        public init(id: FeedID, from: String, to: String) {
            self.id = id
            self.from = from
            self.to = to
        }
    }

    public init(from old: SourceCatalogue, to new: SourceCatalogue) {
        for feed in new.feeds {
            guard let former = old.feed(feed.id) else {
                added.append(feed.id)
                continue
            }
            if former.url != feed.url {
                moved.append(Change(id: feed.id, from: former.publicURL, to: feed.publicURL))
            }
            let before = Self.describe(former, in: old)
            let after = Self.describe(feed, in: new)
            if before != after {
                changed.append(Change(id: feed.id, from: before, to: after))
            }
        }
        removed = old.feeds.map(\.id).filter { new.feed($0) == nil }
    }

    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && moved.isEmpty
    }

    /// Everything but the address, in words; headers by name only, for their values may be secrets.
    private static func describe(_ feed: Feed, in catalogue: SourceCatalogue) -> String {
        var words: [String] = []
        if let publisher = catalogue.publisher(of: feed.id) {
            words += ["publisher \(publisher.id)", "owner \(publisher.owner)", "trust \(publisher.trust)"]
            words += ["kind \(publisher.kind.rawValue)", "region \(publisher.region.rawValue)"]
        }
        if let language = feed.language { words.append("language \(language)") }
        if let format = feed.format { words.append("format \(format)") }
        if let interval = feed.interval { words.append("interval \(DurationText.write(interval))") }
        if let zone = feed.timeZone { words.append("timezone \(zone)") }
        if feed.userAgent != nil { words.append("own user agent") }
        if !feed.headers.isEmpty {
            words.append("headers \(feed.headers.keys.sorted().joined(separator: " "))")
        }
        if feed.allowsPrivateAddresses { words.append("private addresses allowed") }
        if let size = feed.maximumBody { words.append("max body \(SizeText.write(size))") }
        if let count = feed.perHost { words.append("per host \(count)") }
        if let spacing = feed.hostSpacing { words.append("host spacing \(DurationText.write(spacing))") }
        if let extent = feed.extent { words.append("publish \(extent.rawValue)") }
        if let reason = feed.disabled { words.append("disabled: \(reason)") }
        return words.joined(separator: ", ")
    }
}
