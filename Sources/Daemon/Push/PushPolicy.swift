// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// When a hub is asked, asked again, and left alone.
enum PushPolicy {
    /// What we ask for.
    static let lease = Duration.days(10)
    /// Polls that find untold news before a hub counts as mute; one may have come just before its delivery.
    static let toleratedMisses = 2

    private static let longestLease = Duration.days(30)
    private static let shortestRenewal = Duration.minutes(10)
    private static let firstRetry = Duration.hours(1)
    private static let longestRetry = Duration.hours(24)
    private static let afterDenial = Duration.days(7)

    /// The hub has asked back: the lease begins, and is renewed at half.
    static func confirm(_ subscription: inout PushSubscription, seconds: Int?, now: Timestamp) {
        let granted = seconds.map { Duration.seconds(Int64(max(1, min($0, 1 << 30)))) } ?? Self.lease
        let lease = min(granted, longestLease)
        subscription.standing = .active
        subscription.failures = 0
        subscription.leaseEnds = now + lease
        subscription.nextAttempt = now + max(lease / 2, shortestRenewal)
    }

    /// The hub is being asked; unless it asks back, it is asked again later and later.
    static func ask(_ subscription: inout PushSubscription, now: Timestamp) {
        if !subscription.isActive(at: now) {
            subscription.standing = .asked
        }
        retry(&subscription, now: now)
    }

    /// The hub did not take the request.
    static func refuse(_ subscription: inout PushSubscription, until: Timestamp?, now: Timestamp) {
        subscription.nextAttempt = max(subscription.nextAttempt, min(until ?? now, now + afterDenial))
    }

    /// The hub says that it will not serve us (section 5.2).
    static func deny(_ subscription: inout PushSubscription, now: Timestamp) {
        subscription.standing = .denied
        subscription.leaseEnds = nil
        subscription.nextAttempt = now + afterDenial
    }

    private static func retry(_ subscription: inout PushSubscription, now: Timestamp) {
        let pause = firstRetry * (1 << min(subscription.failures, 5))
        subscription.failures += 1
        subscription.nextAttempt = now + min(pause, longestRetry)
    }
}
