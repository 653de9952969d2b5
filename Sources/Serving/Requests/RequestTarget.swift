// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a request line asks for, without the prefix of `public_url`.
struct RequestTarget: Hashable, Sendable {
    /// Path and query as they came, without the prefix; begins with a slash.
    let text: String
    /// Percent-decoded segments; empty for `/`.
    let path: [String]
    /// Whether the path ends in a slash (and is not just one).
    let hasTrailingSlash: Bool
    let query: [QueryParameter]

    /// Reads origin form and absolute form (RFC 9112, 3.2); nil for a broken escape, an empty or a dot
    /// segment.
    ///
    /// A proxy may or may not cut the prefix (`/news`) off, so it is taken away when it is there.
    init?(_ requestLine: String, prefix: String = "") {
        var rest = Substring(requestLine)
        if !rest.hasPrefix("/") {
            guard let scheme = rest.firstRange(of: "://") else { return nil }
            rest = rest[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        }
        if !prefix.isEmpty, rest.hasPrefix(prefix) {
            let after = rest.dropFirst(prefix.count)
            if after.isEmpty || after.hasPrefix("/") || after.hasPrefix("?") {
                rest = after
            }
        }
        rest = rest.prefix { $0 != "#" }
        text = rest.hasPrefix("/") ? String(rest) : "/" + rest
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let query = FormQuery.parse(parts.count == 2 ? parts[1] : "") else { return nil }
        self.query = query

        var raw = parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        hasTrailingSlash = raw.count > 1 && raw.last?.isEmpty == true
        if raw.last?.isEmpty == true {
            raw.removeLast()
        }
        var segments: [String] = []
        for segment in raw {
            guard let decoded = PercentEncoding.decode(segment), !decoded.isEmpty, decoded != ".",
                decoded != ".."
            else { return nil }
            segments.append(decoded)
        }
        path = segments
    }
}
