// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

extension JSONWriter {
    /// RFC 3339 in UTC, or null.
    mutating func member(_ name: String, _ value: Timestamp?) {
        member(name, value?.rfc3339)
    }

    mutating func member(_ name: String, evidence: [Evidence]) {
        member(name, objects: evidence) { writer, evidence in
            writer.member("kind", evidence.kind)
            writer.member("score", evidence.score)
            writer.member("words", evidence.words.map(HarmlessText.strip))
        }
    }

    /// The member when there is text in it.
    mutating func filled(_ name: String, _ value: String?) {
        if let value, !value.isEmpty {
            member(name, value)
        }
    }
}
