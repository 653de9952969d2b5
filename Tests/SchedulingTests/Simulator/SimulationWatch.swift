// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling

/// Checks at every step what must always hold; collects what did not.
struct SimulationWatch {
    private(set) var violations: [String] = []
    private var running: [String: Int] = [:]
    private var lastEnd: [String: Timestamp] = [:]
    /// Per feed: when it may start at the earliest, and whether a person asked for it.
    private var earliest: [Int: Timestamp] = [:]
    private var refreshed: Set<Int> = []
    private var active: Set<Int> = []

    /// A due feed starts within this time: sixty-four slots are never all busy for longer.
    private static let patience = Duration.minutes(30)
    private static let spacing = Duration.seconds(2)

    mutating func restart() {
        (running, active, refreshed) = ([:], [], [])
    }

    mutating func planned(_ place: Int, due: Timestamp, of state: FeedState, now: Timestamp) {
        earliest[place] = due
        if let old = state.nextDue { check(due >= old, place, "a restart brought its due time forward") }
        check(due <= max(state.nextDue ?? now, now + .minutes(15)), place, "a restart put it off")
    }

    mutating func refreshed(_ place: Int, _ wasTaken: Bool) {
        check(wasTaken, place, "a refresh was refused")
        refreshed.insert(place)
    }

    mutating func begins(_ place: Int, domain: String, state: FeedState, isConditional: Bool, now: Timestamp)
    {
        check(running[domain, default: 0] == 0, place, "two transfers to \(domain) at once")
        if let end = lastEnd[domain] {
            check(now - end >= Self.spacing, place, "no pause after the last transfer")
        }
        check(!active.contains(place), place, "started twice")
        if let notBefore = state.notBefore { check(now >= notBefore, place, "before its Retry-After") }
        let isRefreshed = refreshed.remove(place) != nil
        if let due = earliest[place] {
            check(isRefreshed || now >= due, place, "before its due time")
            check(now - due <= Self.patience, place, "starved for \(now - due)")
        }
        if !state.validators.isEmpty, let read = state.lastChange, now - read < .hours(24) {
            check(isConditional, place, "unconditional though validators were known")
        }
        if !state.validators.isEmpty, let read = state.lastChange, now - read >= .days(8) {
            check(!isConditional, place, "304s believed for \(now - read)")
        }
        running[domain, default: 0] += 1
        active.insert(place)
    }

    mutating func ends(_ place: Int, domain: String, decision: ScheduleDecision, feed: Feed, now: Timestamp) {
        running[domain, default: 0] -= 1
        lastEnd[domain] = now
        active.remove(place)
        earliest[place] = max(decision.due, decision.notBefore ?? decision.due)
        check(decision.due > now, place, "due in the past")
        check(decision.due - now <= .days(7) + .minutes(31), place, "left alone for \(decision.due - now)")
        check(decision.interval >= min(feed.interval ?? .minutes(5), .minutes(5)), place, "too soon")
        check(decision.due - now >= decision.interval, place, "due before its interval")
        if let notBefore = decision.notBefore {
            check(decision.due >= notBefore, place, "due before Retry-After")
        }
    }

    /// Nothing is forgotten: what is not running is planned, and not long ago.
    mutating func atEnd(_ state: FeedState, _ feed: Feed, now: Timestamp) {
        guard let due = state.nextDue else { return check(false, -1, "\(feed.id) was never read") }
        check(due > now - Self.patience, -1, "\(feed.id) was forgotten since \(due.rfc3339)")
    }

    private mutating func check(_ holds: Bool, _ place: Int, _ what: @autoclosure () -> String) {
        if !holds, violations.count < 50 { violations.append("feed-\(place): \(what())") }
    }
}
