// SPDX-License-Identifier: Apache-2.0

/// Sends requests to subscribers' callbacks: one attempt, no redirects, private addresses refused like those
/// of feeds.
public protocol CallbackSender: Sendable {
    /// nil when no answer came (refused, timed out, a forbidden address).
    func send(_ request: CallbackRequest) async -> CallbackAnswer?
}
