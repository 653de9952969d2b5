// SPDX-License-Identifier: Apache-2.0

/// How one visit to a feed ended.
public enum PollOutcome: String, Sendable, Codable, CaseIterable {
    /// A document was read.
    case changed
    /// 304, or the very bytes of the last visit.
    case unchanged
    /// See the cause.
    case failed
}
