// SPDX-License-Identifier: Apache-2.0

/// A newsroom, with the feeds that it publishes.
public struct Publisher: Hashable, Sendable {
    public var id: PublisherID
    /// Who stands behind it; votes on a story count owners.
    public var owner: OwnerID
    /// Its name by language.
    public var name: [LanguageTag: String]
    /// Its home page, absolute.
    public var site: String?
    public var kind: PublisherKind
    public var region: Region
    /// 0…1; from 0.8 on its breaking mark counts by itself.
    public var trust: Double
    /// What of its items may be republished; nil takes the configuration's.
    public var extent: PublishedExtent?
    public var feeds: [Feed]

    public init(
        id: PublisherID, owner: OwnerID? = nil, name: [LanguageTag: String] = [:], site: String? = nil,
        kind: PublisherKind = .national, region: Region = .national, trust: Double = 0.5,
        extent: PublishedExtent? = nil, feeds: [Feed] = []
    ) {
        self.id = id
        self.owner = owner ?? OwnerID(id.text)
        self.name = name
        self.site = site
        self.kind = kind
        self.region = region
        self.trust = trust
        self.extent = extent
        self.feeds = feeds
    }

    /// Its name in the wanted language, else in any (the smallest tag, so that the choice is stable), else its id.
    public func displayName(in language: LanguageTag) -> String {
        name[LanguageTag(language.primary)] ?? name.min { $0.key < $1.key }?.value ?? id.text
    }
}
