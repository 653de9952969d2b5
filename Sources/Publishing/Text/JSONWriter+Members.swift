// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension JSONWriter {
    /// A member; null when there is nothing to say.
    mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { number(Int64(value)) } else { null() }
    }

    mutating func member(_ name: String, _ value: Int64) {
        key(name)
        number(value)
    }

    mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// RFC 3339 in UTC, or null.
    mutating func member(_ name: String, _ value: Timestamp?) {
        member(name, value?.rfc3339)
    }

    mutating func member(_ name: String, _ values: [String]) {
        key(name)
        array(values) { $0.string($1) }
    }

    mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    mutating func member<Element>(
        _ name: String, objects elements: [Element], _ members: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(elements) { writer, element in writer.object { members(&$0, element) } }
    }

    mutating func member(_ name: String, evidence: [Evidence]) {
        member(name, objects: evidence) { writer, evidence in
            writer.member("kind", evidence.kind)
            writer.member("score", evidence.score)
            writer.member("words", evidence.words.map(HarmlessText.strip))
        }
    }

    /// The member when there is something to say; for formats whose schema knows no null.
    mutating func optional(_ name: String, _ value: String?) {
        if let value, !value.isEmpty {
            member(name, value)
        }
    }
}
