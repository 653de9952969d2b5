// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Which edition: what it is of, narrowed to what, how long. Equal keys are the same document in each format.
public struct EditionKey: Hashable, Sendable {
    /// Entries when the reader names no number.
    public static let usualLimit = 100
    /// Entries at most.
    public static let highestLimit = 1000

    public let scope: EditionScope
    public let filter: EditionFilter
    /// 1…1000 entries. An archive document has no limit of its own.
    public let limit: Int

    public init(_ scope: EditionScope, filter: EditionFilter = .none, limit: Int = usualLimit) {
        self.scope = scope
        self.filter = filter
        self.limit = min(max(limit, 1), Self.highestLimit)
    }

    /// Whether our hub pushes it. An archive document does not change: there is nothing to be told of. Of searches everybody
    /// could think of any number, and each costs a look into the index whenever the log moves on.
    public var isPushed: Bool {
        switch scope {
        case .archive, .search: false
        default: true
        }
    }

    /// The same edition without a wish for its length: what its identity is made from.
    public var unlimited: EditionKey {
        EditionKey(scope, filter: filter)
    }
}
