// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An edition in one format, as the address that a reader asks for: `/language/ar.atom?kind=sport&limit=20`.
public struct EditionAddress: Hashable, Sendable {
    public let key: EditionKey
    public let format: EditionFormat

    public init(_ key: EditionKey, _ format: EditionFormat) {
        self.key = key
        self.format = format
    }

    /// Reads the target of a request line (path and query, still encoded, without the prefix of `public_url`).
    ///
    /// Unknown parameters are ignored, as trackers add them; a limit above the highest takes the highest.
    public init(target: String) throws(EditionAddressFailure) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let dot = parts[0].lastIndex(of: "."),
            let format = EditionFormat(rawValue: String(parts[0][parts[0].index(after: dot)...]))
        else { throw .unknownPath }
        let query = try QueryParameters(parts.count == 2 ? parts[1] : "")
        guard let scope = try EditionScope(path: String(parts[0][..<dot]), query: query) else {
            throw .unknownPath
        }
        var limit = EditionKey.usualLimit
        if let text = query["limit"] {
            guard let number = Int(text), number > 0 else {
                throw .badParameter(name: "limit", expected: "a number from 1 to \(EditionKey.highestLimit)")
            }
            limit = number
        }
        if case .archive = scope {
            self.init(EditionKey(scope), format)
        } else {
            self.init(EditionKey(scope, filter: try query.filter(), limit: limit), format)
        }
    }

    /// Path and query, encoded, parameters in a fixed order: reading it back gives an equal address.
    public var target: String {
        var query: [String] = []
        if case .search(let words) = key.scope {
            query.append("q=" + PercentEncoding.encode(words))
        }
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty {
                query.append(name + "=" + values.map(PercentEncoding.encode).joined(separator: ","))
            }
        }
        add("language", key.filter.languages.map(\.text))
        add("kind", key.filter.kinds.map(\.rawValue))
        add("region", key.filter.regions.map(\.rawValue))
        add("publisher", key.filter.publishers.map(\.text))
        if key.limit != EditionKey.usualLimit {
            query.append("limit=\(key.limit)")
        }
        let path = key.scope.path + "." + format.rawValue
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// The same edition in another format.
    public func with(_ format: EditionFormat) -> EditionAddress {
        EditionAddress(key, format)
    }
}
