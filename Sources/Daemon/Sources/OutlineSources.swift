// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import FeedParsing
import NewsModel
import NewsText

/// An OPML list as sources: each outline's site is its publisher, so that feeds of one host are one voice.
enum OutlineSources {
    /// nil for the entries when it is no list at all. The document's own declaration says how it is encoded.
    static func read(document: [UInt8], name: String) -> (
        entries: [SourceEntry]?, problems: [ConfigurationProblem]
    ) {
        let outlines: [Outline]
        do {
            outlines = try OutlineReader.read(document)
        } catch {
            let problem = ConfigurationProblem(
                file: name, line: error.line, column: error.column, message: error.message,
                suggestion: "export the list again as OPML 2.0")
            return (nil, [problem])
        }
        var entries: [SourceEntry] = []
        var places: [PublisherID: Int] = [:]
        var problems: [ConfigurationProblem] = []
        for outline in outlines {
            let place = FilePlace(file: name, line: outline.line)
            guard let id = publisherID(outline), RequestAddressGuard.isVisitable(outline.feedAddress) else {
                problems.append(
                    ConfigurationProblem(
                        at: place,
                        message: "“\(outline.title ?? "")” has no http address: \(outline.feedAddress)"))
                continue
            }
            let feed = Feed(
                id: SourcesReader.derivedID(publisher: id, url: outline.feedAddress), publisher: id,
                url: outline.feedAddress, language: outline.language.map { LanguageTag($0) })
            if let known = places[id] {
                if !entries[known].publisher.feeds.contains(where: { $0.url == feed.url }) {
                    entries[known].publisher.feeds.append(feed)
                    entries[known].feedPlaces.append(place)
                }
            } else {
                places[id] = entries.count
                let language = feed.language ?? "fr"
                let (kind, region) = marks(of: outline)
                entries.append(
                    SourceEntry(
                        publisher: Publisher(
                            id: id, name: title(of: outline).map { [language: $0] } ?? [:],
                            site: outline.siteAddress, kind: kind, region: region, feeds: [feed]),
                        place: place, feedPlaces: [place]))
            }
        }
        return (entries, problems)
    }

    /// Our own export writes kind and region, in that order, as categories; of other lists only what names one counts.
    private static func marks(of outline: Outline) -> (kind: PublisherKind, region: Region) {
        var words = outline.categories[...]
        var kind = PublisherKind.national
        if let place = words.firstIndex(where: { PublisherKind(rawValue: $0) != nil }) {
            kind = PublisherKind(rawValue: words[place]) ?? kind
            words.remove(at: place)
        }
        return (kind, words.lazy.compactMap { Region(rawValue: $0) }.first ?? .national)
    }

    /// Our own export puts a publisher's several feeds into a folder of its name, and their language behind it.
    private static func title(of outline: Outline) -> String? {
        guard let folder = outline.folders.last, let language = outline.language,
            outline.title == "\(folder) (\(language))"
        else { return outline.title }
        return folder
    }

    /// The registrable part of the host would need a list; the host without its usual first labels does here.
    private static func publisherID(_ outline: Outline) -> PublisherID? {
        let address = outline.siteAddress ?? outline.feedAddress
        guard outline.feedAddress.hasPrefix("http://") || outline.feedAddress.hasPrefix("https://"),
            var host = WebAddress.host(of: address)
        else { return nil }
        for label in ["www.", "fr.", "ar.", "en.", "es.", "m."] where host.hasPrefix(label) {
            host.removeFirst(label.count)
        }
        let plain = host.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        return plain.isEmpty ? nil : PublisherID(String(plain))
    }
}
