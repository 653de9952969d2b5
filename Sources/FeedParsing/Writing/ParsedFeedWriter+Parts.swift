// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

extension ParsedFeedWriter {
    static func write(_ name: String, _ text: ParsedText?, to output: inout JSONWriter) {
        guard let text else { return }
        output.member(name) { write(text, to: &$0) }
    }

    static func write(_ text: ParsedText, to output: inout JSONWriter) {
        output.member("type", text.type)
        output.member("value", text.value)
        output.optional("lang", text.language.map(written))
        output.optional("base", text.base)
        output.optional("src", text.source)
    }

    /// In the customary case (RFC 5646, section 2.1.1): `en-US`, `zh-Hant`.
    private static func written(_ language: LanguageTag) -> String {
        language.text.split(separator: "-").enumerated().map { index, part in
            switch (index, part.utf8.count) {
            case (0, _): String(part)
            case (_, 2): part.uppercased()
            case (_, 4): part.prefix(1).uppercased() + part.dropFirst()
            default: String(part)
            }
        }.joined(separator: "-")
    }

    static func write(_ links: [ParsedLink], to output: inout JSONWriter) {
        output.optional("links", objects: links) { output, link in
            output.member("rel", link.relation)
            output.member("href", link.address)
            output.optional("type", link.type)
            output.optional("title", link.title)
            output.optional("hreflang", link.language)
            output.optional("length", link.length)
        }
    }

    static func write(_ name: String, _ people: [ParsedPerson], to output: inout JSONWriter) {
        output.optional(name, objects: people) { write($1, to: &$0) }
    }

    static func write(_ name: String, _ person: ParsedPerson?, to output: inout JSONWriter) {
        guard let person else { return }
        output.member(name) { write(person, to: &$0) }
    }

    private static func write(_ person: ParsedPerson, to output: inout JSONWriter) {
        output.optional("name", person.name)
        output.optional("email", person.email)
        output.optional("url", person.address)
    }

    static func write(_ categories: [ParsedCategory], to output: inout JSONWriter) {
        output.optional("categories", objects: categories) { output, category in
            output.optional("term", category.term)
            output.optional("scheme", category.scheme)
            output.optional("label", category.label)
        }
    }

    static func write(_ image: ParsedImage?, to output: inout JSONWriter) {
        guard let image else { return }
        output.member("image") { output in
            output.optional("url", image.address)
            output.optional("title", image.title)
            output.optional("link", image.link)
            output.optional("width", image.width)
            output.optional("height", image.height)
            output.optional("description", image.description)
        }
    }
}
