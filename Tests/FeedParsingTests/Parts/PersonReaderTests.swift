// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct PersonReaderTests {
    struct Sample: Sendable {
        var text: String
        var name: String?
        var email: String?
    }

    @Test(
        "takes names and addresses apart",
        arguments: [
            Sample(text: "a@b.example (محمد أمزيان)", name: "محمد أمزيان", email: "a@b.example"),
            Sample(text: "محمد <a.b+c@d-e.example>", name: "محمد", email: "a.b+c@d-e.example"),
            Sample(text: "Sara (sara@x.example)", name: "Sara", email: "sara@x.example"),
            Sample(text: "\"Sara\" <sara@x.example>", name: "Sara", email: "sara@x.example"),
            Sample(text: "mailto:x@y.example", name: nil, email: "x@y.example"),
            Sample(text: "x@y.example", name: nil, email: "x@y.example"),
            Sample(text: "هسبريس", name: "هسبريس", email: nil),
            Sample(text: "@hespress", name: "@hespress", email: nil),
            Sample(text: "me @ home", name: "me @ home", email: nil),
            Sample(text: "O'Neil, Sara", name: "O'Neil, Sara", email: nil),
        ])
    func people(_ sample: Sample) {
        #expect(PersonReader.read(sample.text) == ParsedPerson(name: sample.name, email: sample.email))
    }

    @Test("says a person once that was named twice")
    func twice() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                "<author>سارة</author><dc:creator>سارة</dc:creator><dc:creator>علي</dc:creator>",
                attributes: #"xmlns:dc="http://purl.org/dc/elements/1.1/""#))
        #expect(item.authors.map(\.name) == ["سارة", "علي"])
    }
}
