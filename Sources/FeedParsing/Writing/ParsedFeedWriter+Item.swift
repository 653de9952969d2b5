// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension ParsedFeedWriter {
    static func write(_ item: ParsedItem, to output: inout JSONOutput) {
        output.member("id", item.id)
        if item.id != nil {
            output.member("id_is_permalink", item.idIsPermalink)
        }
        output.member("url", item.url)
        write(item.links, to: &output)
        output.member("title", item.title)
        write("title_detail", item.titleDetail, to: &output)
        output.member("summary", item.summary)
        write("summary_detail", item.summaryDetail, to: &output)
        output.member("rights", item.rights)
        write("rights_detail", item.rightsDetail, to: &output)
        output.member("language", item.language?.text)
        output.member("direction", item.direction?.rawValue)
        output.members("content", item.content) { output, text in
            output.object { write(text, to: &$0) }
        }
        output.member("content_html", item.contentHTML)
        output.member("content_text", item.contentText)
        output.member("published", item.published?.rfc3339)
        output.member("updated", item.updated?.rfc3339)
        write("authors", item.authors, to: &output)
        write("contributors", item.contributors, to: &output)
        write("publisher", item.publisher, to: &output)
        write(item.categories, to: &output)
        output.members("enclosures", item.enclosures) { output, file in
            output.object { output in
                output.member("url", file.address)
                output.member("type", file.type)
                output.member("length", file.length)
                output.member("title", file.title)
                output.member("duration", file.duration)
            }
        }
        write(item.image, to: &output)
        output.member("comments_url", item.commentsURL)
        output.member("comments_feed_url", item.commentsFeedURL)
        output.member("external_url", item.externalURL)
        if let source = item.source {
            output.key("source")
            output.object { write(source, to: &$0) }
        }
    }
}
