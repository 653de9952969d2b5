// SPDX-License-Identifier: Apache-2.0

import JSONWriting
public import NewsModel

/// Writes a parsed feed as the one JSON object of `berrah parse`.
public enum ParsedFeedWriter {
    /// One line of JSON, in UTF-8, without an end of line; keys without a value are left out.
    public static func json(_ feed: ParsedFeed) -> String {
        var output = JSONWriter()
        output.object { output in
            output.member("format", feed.format.rawValue)
            output.member("encoding", feed.encoding)
            output.member("malformed", feed.malformation != nil)
            output.optional("error", feed.malformation)
            write(feed.channel, to: &output)
            write(feed.pacing, to: &output)
            output.member("items", objects: feed.items) { write($1, to: &$0) }
        }
        return output.text
    }

    static func write(_ head: ParsedChannel, to output: inout JSONWriter) {
        output.optional("id", head.id)
        output.optional("title", head.title)
        write("title_detail", head.titleDetail, to: &output)
        output.optional("description", head.description)
        write("description_detail", head.descriptionDetail, to: &output)
        output.optional("rights", head.rights)
        write("rights_detail", head.rightsDetail, to: &output)
        output.optional("language", head.language?.text)
        output.optional("link", head.link)
        output.optional("self", head.selfLink)
        output.optional("hubs", head.hubs)
        write(head.links, to: &output)
        output.optional("published", head.published?.rfc3339)
        output.optional("updated", head.updated?.rfc3339)
        write("authors", head.authors, to: &output)
        write("contributors", head.contributors, to: &output)
        write("publisher", head.publisher, to: &output)
        write(head.categories, to: &output)
        if let generator = head.generator {
            output.member("generator") { output in
                output.optional("name", generator.name)
                output.optional("uri", generator.address)
                output.optional("version", generator.version)
            }
        }
        output.optional("icon", head.icon)
        output.optional("logo", head.logo)
        write(head.image, to: &output)
    }

    private static func write(_ pacing: ParsedPacing, to output: inout JSONWriter) {
        output.optional("ttl", pacing.ttl)
        if !pacing.skipHours.isEmpty {
            output.key("skip_hours")
            output.array(pacing.skipHours) { $0.number(Int64($1)) }
        }
        output.optional("skip_days", pacing.skipDays)
        output.optional("update_period", pacing.updatePeriod)
        output.optional("update_frequency", pacing.updateFrequency)
    }
}
