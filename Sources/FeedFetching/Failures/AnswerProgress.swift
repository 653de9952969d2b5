// SPDX-License-Identifier: Apache-2.0

/// How much of an answer had come when its transfer failed.
enum AnswerProgress: Hashable, Sendable {
    case none
    /// In the middle of a head.
    case head
    /// A complete head with a status below 200, which is no answer yet.
    case interim(status: Int)
}
