// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How many feeds are in which state.
public struct FeedCounts: Hashable, Sendable {
    private var byHealth: [FeedHealth: Int] = [:]

    public init(_ states: some Sequence<FeedHealth>) {
        for state in states {
            byHealth[state, default: 0] += 1
        }
    }

    public var total: Int { byHealth.values.reduce(0, +) }

    public subscript(health: FeedHealth) -> Int { byHealth[health, default: 0] }
}
