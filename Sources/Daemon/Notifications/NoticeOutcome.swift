// SPDX-License-Identifier: Apache-2.0

/// What a sink made of a notice.
enum NoticeOutcome: Equatable, Sendable {
    case taken
    /// To be tried again; the reason is for the log.
    case failed(String)
}
