// SPDX-License-Identifier: Apache-2.0

import JSONWriting
public import NewsModel

/// The JSON form of one event, on one line: the `data` of streams, the body of webhooks, a line of `tail`.
public enum NewsEventWriter {
    public static func json(_ event: NewsEvent) -> [UInt8] {
        JSONWriter.object { json in
            json.member("seq", event.sequence.number)
            json.member("time", event.time)
            json.member("type", event.type.rawValue)
            json.member("story", event.story)
            json.member("state", event.state?.rawValue)
            json.member("item", event.item)
            json.member("title", event.title.map(HarmlessText.line))
            json.member("language", event.language?.text)
            json.member("publishers", event.publishers.map(\.text))
            json.member("url", WebLink.usable(event.url))
            json.member("links", objects: event.links) { link, value in
                link.member("publisher", value.publisher.text)
                link.member("url", WebLink.usable(value.url))
                link.member("title", HarmlessText.line(value.title))
            }
            json.member("reason") { reason in
                reason.member("score", event.score)
                reason.member("terms", evidence: event.terms)
            }
            if let feed = event.feed {
                json.member("feed", feed.text)
            }
        }
    }
}
