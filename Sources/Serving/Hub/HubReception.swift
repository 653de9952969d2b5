// SPDX-License-Identifier: Apache-2.0

/// What the hub says at once; the rest follows at the callback.
enum HubReception: Hashable, Sendable {
    /// 202: the callback will be asked.
    case accepted
    /// 400, with the reason.
    case refused(String)
    /// 503: no place for another subscription.
    case full
    /// 503: too many callbacks are still to be asked.
    case busy
}
