// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing

/// Turns what a reader asks for into what the archive is asked for: kinds become publishers, regions publishers and places.
struct EditionConditions {
    let catalogue: SourceCatalogue
    let muted: Set<PublisherID>
    let suspects: Set<FeedID>

    /// nil when the scope names something that does not exist.
    func filter(for key: EditionKey) -> ArchiveFilter? {
        var languages = Set(key.filter.languages)
        var kinds = Set(key.filter.kinds)
        var regions = Set(key.filter.regions)
        var publishers = Set(key.filter.publishers)
        var filter = ArchiveFilter(excludedPublishers: muted, excludedFeeds: suspects)
        switch key.scope {
        case .language(let language):
            guard languages.isEmpty || languages.contains(language) else { return nil }
            languages = [language]
        case .publisher(let id):
            guard catalogue.publisher(id) != nil, publishers.isEmpty || publishers.contains(id) else {
                return nil
            }
            publishers = [id]
        case .region(let region):
            guard regions.isEmpty || regions.contains(region) else { return nil }
            regions = [region]
        case .kind(let kind):
            guard kinds.isEmpty || kinds.contains(kind) else { return nil }
            kinds = [kind]
        case .tag(let tag):
            filter.tag = tag
        case .merged, .items, .breaking, .story, .search, .archive:
            break
        }
        filter.languages = languages
        if !kinds.isEmpty || !publishers.isEmpty {
            filter.publishers = publisherIDs {
                (kinds.isEmpty || kinds.contains($0.kind))
                    && (publishers.isEmpty || publishers.contains($0.id))
            }
        }
        if !regions.isEmpty {
            filter.region = RegionFilter(
                regions: regions, publishers: publisherIDs { regions.contains($0.region) })
        }
        return filter
    }

    private func publisherIDs(where condition: (Publisher) -> Bool) -> Set<PublisherID> {
        Set(catalogue.publishers.lazy.filter(condition).map(\.id))
    }
}
