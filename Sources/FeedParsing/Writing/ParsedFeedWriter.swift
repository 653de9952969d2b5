// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Writes a parsed feed as the one JSON object of `berrah parse`.
public enum ParsedFeedWriter {
    /// One line of JSON, in UTF-8, without an end of line; keys without a value are left out.
    public static func json(_ feed: ParsedFeed) -> String {
        var output = JSONOutput()
        output.object { output in
            output.member("format", feed.format.rawValue)
            output.member("encoding", feed.encoding)
            output.member("malformed", feed.malformation != nil)
            output.member("error", feed.malformation)
            write(feed.channel, to: &output)
            write(feed.pacing, to: &output)
            output.key("items")
            output.array(feed.items) { output, item in
                output.object { write(item, to: &$0) }
            }
        }
        return output.text
    }

    static func write(_ head: ParsedChannel, to output: inout JSONOutput) {
        output.member("id", head.id)
        output.member("title", head.title)
        write("title_detail", head.titleDetail, to: &output)
        output.member("description", head.description)
        write("description_detail", head.descriptionDetail, to: &output)
        output.member("rights", head.rights)
        write("rights_detail", head.rightsDetail, to: &output)
        output.member("language", head.language?.text)
        output.member("link", head.link)
        output.member("self", head.selfLink)
        output.members("hubs", head.hubs) { $0.value($1) }
        write(head.links, to: &output)
        output.member("published", head.published?.rfc3339)
        output.member("updated", head.updated?.rfc3339)
        write("authors", head.authors, to: &output)
        write("contributors", head.contributors, to: &output)
        write("publisher", head.publisher, to: &output)
        write(head.categories, to: &output)
        if let generator = head.generator {
            output.key("generator")
            output.object { output in
                output.member("name", generator.name)
                output.member("uri", generator.address)
                output.member("version", generator.version)
            }
        }
        output.member("icon", head.icon)
        output.member("logo", head.logo)
        write(head.image, to: &output)
    }

    private static func write(_ pacing: ParsedPacing, to output: inout JSONOutput) {
        output.member("ttl", pacing.ttl)
        output.members("skip_hours", pacing.skipHours) { $0.value($1) }
        output.members("skip_days", pacing.skipDays) { $0.value($1) }
        output.member("update_period", pacing.updatePeriod)
        output.member("update_frequency", pacing.updateFrequency)
    }
}
