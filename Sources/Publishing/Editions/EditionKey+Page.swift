// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension EditionKey {
    /// The page that shows the same to people: a story's own, else the river with the same wishes.
    public var pagePath: String {
        if case .story(let uuid) = scope {
            return "/story/" + uuid
        }
        var query: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty {
                query.append(name + "=" + values.map(PercentEncoding.encode).joined(separator: ","))
            }
        }
        var (languages, kinds) = (filter.languages, filter.kinds)
        var (regions, publishers) = (filter.regions, filter.publishers)
        switch scope {
        case .language(let tag): languages = [tag]
        case .kind(let kind): kinds = [kind]
        case .region(let region): regions = [region]
        case .publisher(let id): publishers = [id]
        case .search(let words): add("q", [words])
        default: break
        }
        add("language", languages.map(\.text))
        add("kind", kinds.map(\.rawValue))
        add("region", regions.map(\.rawValue))
        add("publisher", publishers.map(\.text))
        return query.isEmpty ? "/" : "/?" + query.joined(separator: "&")
    }
}
