// SPDX-License-Identifier: Apache-2.0

/// What one step of retention did.
public struct RetentionReport: Hashable, Sendable {
    public var items = 0
    public var stories = 0
    public var events = 0
    /// False when nothing was left to forget.
    public var isUnfinished = false

    public init() {}
}
