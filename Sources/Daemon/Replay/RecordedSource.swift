// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One entry of the list of sources beside a recorded stream: a publisher with one feed.
struct RecordedSource: Decodable {
    var id: String
    var name: String?
    var site: String?
    var feed: String?
    var language: String?
    var kind: String?
    /// Sites of one owner are one voice; the source itself where none is given.
    var owner: String?
    /// 0…1, the publisher's trust.
    var weight: Double?
    /// Seconds between two visits.
    var interval: Double?

    enum CodingKeys: String, CodingKey {
        case id, name, site, feed, kind, owner, weight
        case language = "lang"
        case interval = "poll_s"
    }

    var publisher: Publisher {
        let language = language.map { LanguageTag($0) }
        let name = PublisherID(id)
        return Publisher(
            id: name, owner: owner.map { OwnerID($0) },
            name: self.name.map { [language ?? "fr": $0] } ?? [:], site: site,
            kind: kind.flatMap { PublisherKind(rawValue: $0) } ?? .national, trust: weight ?? 0.5,
            feeds: [
                Feed(
                    id: FeedID(id), publisher: name, url: feed ?? "urn:berrah:recorded:\(id)",
                    language: language, interval: interval.map { .milliseconds(Int($0 * 1000)) })
            ])
    }
}
