// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension EditionScope {
    /// Where it lies, encoded, without format.
    var path: String {
        switch self {
        case .merged: "/feed"
        case .items: "/items"
        case .breaking: "/breaking"
        case .language(let tag): "/language/" + PercentEncoding.encode(tag.text)
        case .publisher(let id): "/publisher/" + PercentEncoding.encode(id.text)
        case .region(let region): "/region/" + region.rawValue
        case .kind(let kind): "/kind/" + kind.rawValue
        case .tag(let tag): "/tag/" + PercentEncoding.encode(tag)
        case .story(let uuid): "/story/" + uuid
        case .search: "/search"
        case .archive(let document): "/feed/archive/" + document.name
        }
    }

    /// Reads such a path; nil when it names nothing.
    init?(path: String, query: QueryParameters) throws(EditionAddressFailure) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { PercentEncoding.decode($0) ?? "" }
        guard segments.allSatisfy({ !$0.isEmpty && $0 == HarmlessText.strip($0) }) else { return nil }
        switch segments.count {
        case 1: try self.init(single: segments[0], query: query)
        case 2: self.init(collection: segments[0], name: segments[1])
        case 3 where segments[0] == "feed" && segments[1] == "archive":
            guard let document = ArchiveDocument(name: segments[2]) else { return nil }
            self = .archive(document)
        default: return nil
        }
    }

    private init?(single name: String, query: QueryParameters) throws(EditionAddressFailure) {
        switch name {
        case "feed": self = .merged
        case "items": self = .items
        case "breaking": self = .breaking
        case "search":
            guard let words = query["q"], words.utf8.count <= 400 else {
                throw .badParameter(name: "q", expected: "the words to search for, at most 400 bytes")
            }
            self = .search(words)
        default: return nil
        }
    }

    private init?(collection: String, name: String) {
        let scope: EditionScope? =
            switch collection {
            case "language": QueryParameters.language(name).map(EditionScope.language)
            case "publisher": QueryParameters.publisher(name).map(EditionScope.publisher)
            case "region": Region(rawValue: name).map(EditionScope.region)
            case "kind": PublisherKind(rawValue: name).map(EditionScope.kind)
            case "tag": name.utf8.count <= 200 ? .tag(name) : nil
            case "story": StoryName(name).map { .story($0.uuid) }
            default: nil
            }
        guard let scope else { return nil }
        self = scope
    }
}
