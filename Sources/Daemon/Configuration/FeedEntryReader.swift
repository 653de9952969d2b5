// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Yams

/// Reads one member of a publisher's `feeds`.
enum FeedEntryReader {
    static let feedKeys = [
        "id", "url", "language", "format", "interval", "timezone", "user_agent", "headers", "headers_from",
        "allow_private_addresses", "max_body", "per_host", "host_spacing", "publish", "disabled",
    ]

    static func read(
        _ node: Node, of publisher: PublisherID, in file: inout YAMLFile,
        _ surroundings: Surroundings
    ) -> Feed? {
        guard let pairs = file.pairs(of: node, what: "a feed") else { return nil }
        var feed = Feed(id: "", publisher: publisher, url: "")
        for (key, name, value) in pairs where !value.isNull {
            switch name {
            case "id": feed.id = FeedID(file.identifier(value, what: "“id”") ?? "")
            case "url": feed.url = address(value, in: &file)
            case "language": feed.language = file.language(value)
            case "format":
                feed.format = file.text(of: value, what: "“format”")
                if let format = feed.format, format != "sitemap" {
                    file.note(
                        "“format” is “\(format)”", at: value,
                        suggestion: "only sitemap needs saying; every feed format is recognised")
                }
            case "interval":
                feed.interval = file.read(value, .duration(.zero ... .hours(8760)), what: "“interval”")
                if let interval = feed.interval, interval < .seconds(60) {
                    file.note("“interval” is under a minute", at: value, suggestion: "take 60s or more")
                }
            case "timezone": feed.timeZone = zone(value, in: &file, surroundings)
            case "user_agent": feed.userAgent = file.headerText(value, what: "“user_agent”")
            case "headers": addHeaders(value, to: &feed, in: &file)
            case "headers_from": addCredential(value, to: &feed, in: &file, surroundings)
            case "allow_private_addresses":
                feed.allowsPrivateAddresses = file.read(value, .truth, what: "“\(name)”") ?? false
            case "max_body": feed.maximumBody = file.read(value, .size, what: "“max_body”")
            case "per_host": feed.perHost = file.read(value, .count(1...100), what: "“per_host”")
            case "host_spacing":
                feed.hostSpacing = file.read(
                    value, .duration(.zero ... .hours(1)), what: "“host_spacing”")
            case "publish": feed.extent = file.choice(value, of: PublishedExtent.self, what: "“publish”")
            case "disabled": feed.disabled = file.text(of: value, what: "“disabled”")
            default: file.noteUnknown(key, name, in: "a feed", known: Self.feedKeys)
            }
        }
        guard !feed.url.isEmpty else {
            if !pairs.contains(where: { $0.name == "url" }) {
                file.note("a feed needs a “url”", at: node)
            }
            return nil
        }
        if feed.id.text.isEmpty {
            feed.id = SourcesReader.derivedID(publisher: publisher, url: feed.url)
        }
        return feed
    }

    /// Empty, with the problem noted, when no visit could be made to it: better said here than at every poll.
    private static func address(_ node: Node, in file: inout YAMLFile) -> String {
        guard let text = file.address(node, what: "“url”") else { return "" }
        guard RequestAddressGuard.isVisitable(text) else {
            file.note(
                "“url” is “\(text)”, whose host or port cannot be read", at: node,
                suggestion: "copy the address from a browser")
            return ""
        }
        return text
    }

    /// A zone that the system does not know would be read as UTC, an hour beside the truth.
    private static func zone(
        _ node: Node, in file: inout YAMLFile, _ surroundings: Surroundings
    ) -> String? {
        guard let name = file.text(of: node, what: "“timezone”") else { return nil }
        guard !surroundings.knowsZone(name) else { return name }
        let near = Spelling.nearest(to: name, among: surroundings.zoneNames())
        file.note(
            "“timezone” is “\(name)”, which the system's tzdata does not know", at: node,
            suggestion: near.map { "did you mean “\($0)”?" }
                ?? "write it as Africa/Casablanca or Europe/Paris"
        )
        return nil
    }

    private static func addHeaders(_ node: Node, to feed: inout Feed, in file: inout YAMLFile) {
        for (key, name, value) in file.pairs(of: node, what: "“headers”") ?? [] {
            let isToken = !name.isEmpty && name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 58 }
            guard isToken else {
                file.note("“\(name)” is no header name", at: key)
                continue
            }
            guard let text = file.headerText(value, what: "the header “\(name)”") else { continue }
            if let fault = RequestHeaderGuard.fault(name: name, value: text) {
                file.note(fault, at: key, suggestion: "leave it out")
                continue
            }
            feed.headers[name] = text
        }
    }

    /// The credential is a file of `Name: value` lines.
    private static func addCredential(
        _ node: Node, to feed: inout Feed, in file: inout YAMLFile, _ surroundings: Surroundings
    ) {
        guard let text = file.credential(node, what: "“headers_from”", surroundings) else { return }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            let value = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
            // What stands there is secret: the place alone is told.
            guard parts.count == 2, RequestHeaderGuard.fault(name: name, value: value) == nil else {
                file.note(
                    "line \(index + 1) of the credential is no header that can be sent", at: node,
                    suggestion: "write “Name: value”; the headers of the connection are not to be set")
                continue
            }
            feed.headers[name] = value
        }
    }
}
