// SPDX-License-Identifier: Apache-2.0

/// A list of entity tags, as `If-None-Match` and `If-Match` carry it (RFC 9110, 8.8.3).
enum EntityTags {
    /// Whether the list names `tag` (quotes included) or is `*`. Weak comparison takes no notice of `W/`:
    /// what If-None-Match asks for; strong comparison never matches a weak tag.
    static func list(_ values: [String], contains tag: String, weakly: Bool) -> Bool {
        for value in values {
            if value == tag {
                return true
            }
            var rest = value[...]
            while true {
                rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
                guard let first = rest.first else { break }
                if first == "*" {
                    return true
                }
                var isWeak = false
                if rest.hasPrefix("W/") {
                    isWeak = true
                    rest = rest.dropFirst(2)
                }
                guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                    // Not a tag: on to the next element, for one bad element does not spoil the others.
                    rest = rest.drop { $0 != "," }
                    continue
                }
                let quoted = rest[rest.startIndex...end]
                if quoted == tag, weakly || !isWeak {
                    return true
                }
                rest = rest[rest.index(after: end)...]
            }
        }
        return false
    }
}
