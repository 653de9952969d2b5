// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Which part of the log still exists.
public struct EventBounds: Hashable, Sendable {
    public var first: EventSequence
    public var last: EventSequence

    public init(first: EventSequence, last: EventSequence) {
        self.first = first
        self.last = last
    }
}
