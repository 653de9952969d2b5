// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

extension ParsedFeedWriter {
    static func write(_ item: ParsedItem, to output: inout JSONWriter) {
        output.optional("id", item.id)
        if item.id != nil {
            output.member("id_is_permalink", item.idIsPermalink)
        }
        output.optional("url", item.url)
        write(item.links, to: &output)
        output.optional("title", item.title)
        write("title_detail", item.titleDetail, to: &output)
        output.optional("summary", item.summary)
        write("summary_detail", item.summaryDetail, to: &output)
        output.optional("rights", item.rights)
        write("rights_detail", item.rightsDetail, to: &output)
        output.optional("language", item.language?.text)
        output.optional("direction", item.direction?.rawValue)
        output.optional("content", objects: item.content) { write($1, to: &$0) }
        output.optional("content_html", item.contentHTML)
        output.optional("content_text", item.contentText)
        output.optional("published", item.published?.rfc3339)
        output.optional("updated", item.updated?.rfc3339)
        write("authors", item.authors, to: &output)
        write("contributors", item.contributors, to: &output)
        write("publisher", item.publisher, to: &output)
        write(item.categories, to: &output)
        output.optional("enclosures", objects: item.enclosures) { output, file in
            output.optional("url", file.address)
            output.optional("type", file.type)
            output.optional("length", file.length)
            output.optional("title", file.title)
            output.optional("duration", file.duration)
        }
        write(item.image, to: &output)
        output.optional("comments_url", item.commentsURL)
        output.optional("comments_feed_url", item.commentsFeedURL)
        output.optional("external_url", item.externalURL)
        if let source = item.source {
            output.member("source") { write(source, to: &$0) }
        }
    }
}
