// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension ParsedFeedWriter {
    static func write(_ name: StaticString, _ text: ParsedText?, to output: inout JSONOutput) {
        guard let text else { return }
        output.key(name)
        output.object { write(text, to: &$0) }
    }

    static func write(_ text: ParsedText, to output: inout JSONOutput) {
        output.member("type", text.type)
        output.member("value", text.value)
        output.member("lang", text.language.map(written))
        output.member("base", text.base)
        output.member("src", text.source)
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

    static func write(_ links: [ParsedLink], to output: inout JSONOutput) {
        output.members("links", links) { output, link in
            output.object { output in
                output.member("rel", link.relation)
                output.member("href", link.address)
                output.member("type", link.type)
                output.member("title", link.title)
                output.member("hreflang", link.language)
                output.member("length", link.length)
            }
        }
    }

    static func write(_ name: StaticString, _ people: [ParsedPerson], to output: inout JSONOutput) {
        output.members(name, people) { output, person in
            output.object { write(person, to: &$0) }
        }
    }

    static func write(_ name: StaticString, _ person: ParsedPerson?, to output: inout JSONOutput) {
        guard let person else { return }
        output.key(name)
        output.object { write(person, to: &$0) }
    }

    private static func write(_ person: ParsedPerson, to output: inout JSONOutput) {
        output.member("name", person.name)
        output.member("email", person.email)
        output.member("url", person.address)
    }

    static func write(_ categories: [ParsedCategory], to output: inout JSONOutput) {
        output.members("categories", categories) { output, category in
            output.object { output in
                output.member("term", category.term)
                output.member("scheme", category.scheme)
                output.member("label", category.label)
            }
        }
    }

    static func write(_ image: ParsedImage?, to output: inout JSONOutput) {
        guard let image else { return }
        output.key("image")
        output.object { output in
            output.member("url", image.address)
            output.member("title", image.title)
            output.member("link", image.link)
            output.member("width", image.width)
            output.member("height", image.height)
            output.member("description", image.description)
        }
    }
}
