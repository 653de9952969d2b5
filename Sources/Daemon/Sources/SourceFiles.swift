// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Reads every configured sources file into one catalogue, and finds what contradicts across files.
public struct SourceFiles {
    private let readText: (String) throws -> String
    private let credential: (String) -> String?
    private var problems: [ConfigurationProblem] = []

    /// - Parameters:
    ///   - readText: the text of the file at a path.
    ///   - credential: the text of a credential by name; nil when there is none.
    public init(
        readText: @escaping (String) throws -> String,
        credential: @escaping (String) -> String? = { _ in nil }
    ) {
        self.readText = readText
        self.credential = credential
    }

    /// The catalogue of all files, in their order.
    public mutating func catalogue(of paths: [String]) throws(ConfigurationFailure) -> SourceCatalogue {
        problems = []
        var publishers: [Publisher] = []
        for path in paths {
            publishers += read(path)
        }
        let merged = merge(publishers)
        guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
        return SourceCatalogue(publishers: merged)
    }

    private mutating func read(_ path: String) -> [Publisher] {
        let text: String
        do {
            text = try readText(path)
        } catch {
            problems.append(
                ConfigurationProblem(
                    file: path, message: "cannot be read: \(error)",
                    suggestion: "check “sources” and permissions"))
            return []
        }
        let found =
            path.lowercased().hasSuffix(".opml")
            ? OutlineSources.read(text: text, name: path)
            : SourcesReader.read(text: text, name: path, credential: credential)
        problems += found.problems
        return found.publishers
    }

    /// A publisher may be named in several files: its feeds join. A feed's id and address stand only once.
    private mutating func merge(_ publishers: [Publisher]) -> [Publisher] {
        var merged: [Publisher] = []
        var places: [PublisherID: Int] = [:]
        var ids: Set<FeedID> = []
        var addresses: [String: FeedID] = [:]
        for var publisher in publishers {
            publisher.feeds = publisher.feeds.filter { feed in
                if let other = addresses[feed.url] {
                    note(
                        "the address \(feed.url) stands twice, as “\(other)” and “\(feed.id)”",
                        "keep one of them")
                    return false
                }
                guard ids.insert(feed.id).inserted else {
                    note("the feed id “\(feed.id)” stands twice", "ids are for ever: give the newer another")
                    return false
                }
                addresses[feed.url] = feed.id
                return true
            }
            if let place = places[publisher.id] {
                merged[place].feeds += publisher.feeds
            } else {
                places[publisher.id] = merged.count
                merged.append(publisher)
            }
        }
        return merged
    }

    private mutating func note(_ message: String, _ suggestion: String) {
        problems.append(ConfigurationProblem(file: "sources", message: message, suggestion: suggestion))
    }
}
