// SPDX-License-Identifier: Apache-2.0

/// A way out for notices. One attempt a call; when to try again is the follower's to say.
protocol NoticeSender: Sendable {
    func send(_ notice: Notice) async -> NoticeOutcome
}
