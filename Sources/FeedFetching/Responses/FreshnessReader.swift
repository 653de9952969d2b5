// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads from an answer's head when the server wants to be asked again (RFC 9111, 4.2; RFC 9110, 10.2.3).
enum FreshnessReader {
    /// Hints as the server gave them; it is the schedule that caps them.
    static func read(_ head: ResponseHead, now: Timestamp) -> FreshnessHints {
        FreshnessHints(
            freshFor: freshness(head, now: now), retryAfter: head.retryAfter.flatMap { instant($0, now: now) }
        )
    }

    private static func freshness(_ head: ResponseHead, now: Timestamp) -> Duration? {
        let directives = directives(head.cacheControl ?? "")
        let date = head.date.flatMap { HTTPDateReader.read($0, now: now) } ?? now
        var lifetime: Duration?
        // With names of fields, no-cache speaks of those alone (RFC 9111, 5.2.2.4).
        if directives.contains(where: { $0.name == "no-cache" && $0.value.isEmpty || $0.name == "no-store" })
        {
            lifetime = .zero
        } else if let age = directives.first(where: { $0.name == "max-age" }).flatMap({ seconds($0.value) }) {
            lifetime = age
        } else if let expires = head.expires {
            // An unreadable date, "0" above all, means that it has expired already (RFC 9111, 5.3).
            lifetime = HTTPDateReader.read(expires, now: now).map { $0 - date } ?? .zero
        }
        guard let lifetime else { return nil }
        let age = head.age.flatMap { seconds($0) } ?? .zero
        return max(.zero, lifetime - age)
    }

    /// Both forms of `Retry-After`: seconds from now, or a date.
    static func instant(_ text: String, now: Timestamp) -> Timestamp? {
        if let delay = seconds(text) {
            return now + delay
        }
        return HTTPDateReader.read(text, now: now)
    }

    /// A whole number of seconds, at most 2³¹ (RFC 9111, 1.2.2); nil for anything else, negative numbers
    /// included.
    private static func seconds(_ text: String) -> Duration? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return .seconds(min(Int(text) ?? Int.max, 1 << 31))
    }

    private static func directives(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: ",").map { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            let value = pair.count == 2 ? pair[1] : ""
            return (trimmed(pair.first ?? "").lowercased(), trimmed(value))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.filter { $0 != " " && $0 != "\t" && $0 != "\"" })
    }
}
