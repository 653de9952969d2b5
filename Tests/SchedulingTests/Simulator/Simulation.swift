// SPDX-License-Identifier: Apache-2.0

import HeapModule
import NewsModel
import Scheduling
import SeededRandomness
import Testing

/// The scheduler against a simulated internet in virtual time, watched at every step.
struct Simulation {
    private let policy = SchedulePolicy()
    private var queue: PollQueue
    private var internet: SimulatedInternet
    private var states: [FeedState]
    private var seen: [Int]
    private var index: [FeedID: Int] = [:]
    private var random: SeededGenerator
    private var now: Timestamp
    private var transfers = Heap<Transfer>()
    private var watch = SimulationWatch()
    private static let spacing = Duration.seconds(2)

    /// What happened, in numbers; `digest` depends on every event and its order.
    private(set) var summary = SimulationSummary()
    var violations: [String] { watch.violations }

    private struct Transfer: Comparable {
        var ends: Timestamp
        var feed: Int
        var answer: SimulatedOrigin.Answer

        static func < (lhs: Transfer, rhs: Transfer) -> Bool { (lhs.ends, lhs.feed) < (rhs.ends, rhs.feed) }
        static func == (lhs: Transfer, rhs: Transfer) -> Bool { (lhs.ends, lhs.feed) == (rhs.ends, rhs.feed) }
    }

    init(feeds count: Int, seed: UInt64) {
        let start = Timestamp(seconds: 1_793_491_200)
        now = start
        internet = SimulatedInternet(count: count, start: start, seed: seed)
        states = internet.feeds.map { FeedState(feed: $0.id) }
        seen = Array(repeating: 0, count: count)
        random = SeededGenerator(seed: seed ^ 0xBE88A4)
        queue = PollQueue(concurrency: 64)
        for (place, feed) in internet.feeds.enumerated() { index[feed.id] = place }
        restart()
    }

    /// Runs for so long; every few days the process is killed and starts again.
    mutating func run(for duration: Duration, restartEvery: Duration = .days(4)) {
        let end = now + duration
        var nextRestart = now + restartEvery
        while now < end {
            while let feed = queue.next(now: now), let place = index[feed] { begin(place) }
            var next = end
            if let transfer = transfers.min { next = min(next, transfer.ends) }
            if let wake = queue.nextWake(after: now) { next = min(next, max(wake, now)) }
            now = max(next, now)
            while let transfer = transfers.min, transfer.ends <= now {
                transfers.removeMin()
                finish(transfer)
            }
            if now >= nextRestart {
                restart()
                nextRestart = now + restartEvery
            }
        }
        for place in states.indices { watch.atEnd(states[place], internet.feeds[place], now: now) }
        for (origin, count) in zip(internet.origins, seen) where origin.isWellBehaved {
            if origin.items.count - count > origin.window { summary.missed += 1 }
        }
    }

    /// What a kill leaves: the states. Transfers under way are lost, their visits repeated.
    private mutating func restart() {
        transfers = Heap()
        watch.restart()
        queue = PollQueue(concurrency: 64)
        for place in states.indices {
            let due = policy.firstDue(of: states[place], now: now, jitter: random.fraction())
            watch.planned(place, due: due, of: states[place], now: now)
            queue.insert(
                feed: internet.feeds[place].id, domain: internet.domains[place], due: due,
                notBefore: states[place].notBefore, spacing: Self.spacing)
        }
        summary.note(1, now)
    }

    private mutating func begin(_ place: Int) {
        let state = states[place]
        let isConditional = policy.asksConditionally(state: state, now: now)
        watch.begins(
            place, domain: internet.domains[place], state: state, isConditional: isConditional, now: now)
        let version = isConditional ? state.validators.entityTag.map(Self.number) : nil
        var answer = internet.origins[place].answer(at: now, conditional: version)
        if random.chance(0.01) { (answer.failure, answer.latency) = (.connectTimeout, .seconds(10)) }
        transfers.insert(Transfer(ends: now + answer.latency, feed: place, answer: answer))
        summary.polls += 1
        summary.note(2 &+ UInt64(place), now)
    }

    private mutating func finish(_ transfer: Transfer) {
        let place = transfer.feed
        let report = report(of: transfer)
        var state = states[place]
        let decision = policy.decide(
            report, state: state, feed: internet.feeds[place], now: now, jitter: random.fraction())
        state.apply(decision, of: report, now: now)
        if report.outcome != .failed, report.isFullAnswer {
            let version = Self.bytes(UInt64(transfer.answer.listed.upperBound))
            let sendsValidators = internet.origins[place].sendsValidators
            state.validators = sendsValidators ? Validators(entityTag: version) : Validators()
        }
        states[place] = state
        watch.ends(
            place, domain: internet.domains[place], decision: decision, feed: internet.feeds[place], now: now)
        summary.count(decision, report)
        summary.note(UInt64(bitPattern: decision.due.milliseconds), now)
        queue.finished(feed: state.feed, now: now)
        queue.update(feed: state.feed, due: decision.due, notBefore: decision.notBefore)
        if random.chance(0.001) { watch.refreshed(place, queue.refresh(state.feed)) }
    }

    private mutating func report(of transfer: Transfer) -> PollReport {
        let answer = transfer.answer
        if let cause = answer.failure {
            return PollReport(
                outcome: .failed,
                failure: PollFailure(cause, "simulated", notBefore: answer.hints.retryAfter))
        }
        guard answer.status == 200 else { return PollReport(outcome: .unchanged, hints: answer.hints) }
        let place = transfer.feed
        let old = seen[place]
        let listed = answer.listed
        let fresh = max(old, listed.lowerBound)..<max(old, listed.upperBound)
        let skew: Duration = internet.origins[place].temper == .skewed ? .hours(1) : .zero
        let dates = fresh.suffix(20).map { internet.origins[place].items[$0] + skew }
        if old > 0, listed.lowerBound > old, internet.origins[place].isWellBehaved {
            summary.lostItems += listed.lowerBound - old
        }
        seen[place] = listed.upperBound
        return PollReport(
            outcome: old > 0 && fresh.isEmpty ? .unchanged : .changed, items: listed.count,
            known: listed.count - fresh.count, newest: dates, hints: answer.hints,
            overlapped: old == 0 || listed.lowerBound < old, storyBreaking: random.chance(0.002),
            isFullAnswer: true)
    }

    private static func bytes(_ number: UInt64) -> [UInt8] { Array("\"\(number)\"".utf8) }

    private static func number(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0) { (48...57).contains($1) ? $0 * 10 + UInt64($1) - 48 : $0 }
    }
}
