// SPDX-License-Identifier: Apache-2.0

import JSONWriting
public import NewsModel
import Publishing

/// Writes sources as the YAML that `sources:` takes: what `berrah import` and `berrah export` print.
///
/// Request headers may be secrets, so that their values are never written; a remark says that they are missing.
public enum SourcesWriter {
    public static func write(_ publishers: [Publisher]) -> String {
        var lines = ["publishers:"]
        for publisher in publishers {
            lines += Self.lines(publisher)
        }
        return publishers.isEmpty ? "publishers: []\n" : lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ publisher: Publisher) -> [String] {
        let usual = Publisher(id: publisher.id)
        var lines = ["  - id: \(quoted(publisher.id.text))"]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("    \(key): \(value)") }
        }
        add("owner", publisher.owner == usual.owner ? nil : quoted(publisher.owner.text))
        let names = publisher.name.sorted { $0.key.text < $1.key.text }
            .map { "\(quoted($0.key.text)): \(quoted($0.value))" }
        add("name", names.isEmpty ? nil : "{\(names.joined(separator: ", "))}")
        add("site", publisher.site.map(quoted))
        add("kind", publisher.kind == usual.kind ? nil : publisher.kind.rawValue)
        add("region", publisher.region == usual.region ? nil : publisher.region.rawValue)
        add("trust", publisher.trust == usual.trust ? nil : "\(publisher.trust)")
        add("publish", publisher.extent?.rawValue)
        lines.append("    feeds:")
        for feed in publisher.feeds {
            let remark = feed.headers.isEmpty ? "" : "  # its headers are not exported"
            lines.append("      - {\(members(feed).joined(separator: ", "))}\(remark)")
        }
        return lines
    }

    private static func members(_ feed: Feed) -> [String] {
        var members: [String] = []
        func add(_ key: String, _ value: String?) {
            if let value { members.append("\(key): \(value)") }
        }
        let isDerived = feed.id == SourcesReader.derivedID(publisher: feed.publisher, url: feed.url)
        add("id", isDerived ? nil : quoted(feed.id.text))
        add("url", quoted(feed.url))
        add("language", feed.language.map { quoted($0.text) })
        add("format", feed.format.map(quoted))
        add("interval", feed.interval.map(DurationText.write))
        add("timezone", feed.timeZone.map(quoted))
        add("user_agent", feed.userAgent.map(quoted))
        add("allow_private_addresses", feed.allowsPrivateAddresses ? "true" : nil)
        add("max_body", feed.maximumBody.map(SizeText.write))
        add("per_host", feed.perHost.map { "\($0)" })
        add("host_spacing", feed.hostSpacing.map(DurationText.write))
        add("publish", feed.extent?.rawValue)
        add("disabled", feed.disabled.map(quoted))
        return members
    }

    /// A JSON string is a YAML scalar that nothing in it can turn into anything else.
    private static func quoted(_ text: String) -> String {
        JSONText.quoted(text)
    }
}
