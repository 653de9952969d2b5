// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import SeededRandomness

/// A publisher's feed in the simulated internet: it publishes by the hour of day, and has a temper.
struct SimulatedOrigin {
    enum Temper: CaseIterable {
        case plain, cached, paced, skipping, lossy, limiting, failing, vanishing, gone, stuck304, skewed,
            bursting
        case withoutValidators
    }

    let temper: Temper
    /// Items an hour at noon.
    let rate: Double
    /// How many items its document lists.
    let window: Int
    /// When each item was published, ascending; the index is the item.
    private(set) var items: [Timestamp] = []
    private var publishedUntil: Timestamp
    private var random: SeededGenerator
    /// Requests that a limiting server has counted in its current hour.
    private var counted: (hour: Int64, requests: Int) = (0, 0)

    init(temper: Temper, rate: Double, window: Int, start: Timestamp, seed: UInt64) {
        self.temper = temper
        self.rate = rate
        self.window = window
        publishedUntil = start - .days(3)
        random = SeededGenerator(seed: seed)
        publish(until: start)
    }

    struct Answer {
        var status = 200
        var failure: PollCause?
        /// Indexes of the items listed.
        var listed: Range<Int> = 0..<0
        var hints = FreshnessHints()
        var latency = Duration.milliseconds(80)
    }

    /// Adds the items of the time up to `now`: hardly any at night, sometimes a burst.
    mutating func publish(until now: Timestamp) {
        while publishedUntil < now {
            let step = min(now - publishedUntil, .minutes(20))
            let hour = publishedUntil.civil.secondOfDay / 3600
            let share = (7..<22).contains(hour) ? 1.0 : 0.1
            let burst = temper == .bursting && random.chance(0.002) ? 40.0 : 1
            let expected = rate * share * burst * step.inSeconds / 3600
            var count = Int(expected)
            if random.chance(expected - Double(count)) { count += 1 }
            var fresh: [Timestamp] = []
            for _ in 0..<count { fresh.append(publishedUntil + step * random.fraction()) }
            items += count > 1 ? fresh.sorted() : fresh
            publishedUntil = publishedUntil + step
        }
    }

    mutating func answer(at now: Timestamp, conditional: UInt64?) -> Answer {
        publish(until: now)
        var answer = Answer()
        answer.latency = .milliseconds(40 + random.whole(0..<400))
        if let failure = fault(at: now, &answer) {
            answer.failure = failure
            return answer
        }
        switch temper {
        case .cached: answer.hints.freshFor = .minutes(45)
        case .paced:
            answer.hints.pacing.ttl = 60
            answer.hints.pacing.updatePeriod = "hourly"
        case .skipping: answer.hints.pacing.skipHours = [0, 1, 2, 3, 4]
        default: break
        }
        answer.listed = max(0, items.count - window)..<items.count
        let isSame = conditional == UInt64(items.count) || (temper == .stuck304 && conditional != nil)
        if isSame { answer.status = 304 }
        return answer
    }

    /// Nothing stands between it and a punctual reader.
    var isWellBehaved: Bool { [.plain, .cached, .paced, .withoutValidators].contains(temper) }

    var sendsValidators: Bool { temper != .withoutValidators }

    private mutating func fault(at now: Timestamp, _ answer: inout Answer) -> PollCause? {
        let day = now.seconds / 86400
        switch temper {
        case .lossy where random.chance(0.15):
            answer.latency = .seconds(30)
            return random.chance(0.5) ? .timeout : .reset
        case .limiting:
            let hour = now.seconds / 3600
            counted = counted.hour == hour ? (hour, counted.requests + 1) : (hour, 1)
            guard counted.requests > 1 else { return nil }
            answer.hints.retryAfter = now + .minutes(random.whole(5..<240))
            return .rateLimited
        case .failing where day % 9 < 4:
            return day % 2 == 0 ? .http(503) : .parseFailed
        case .vanishing where day % 12 > 5: return .dns
        case .gone where day % 28 > 6: return .gone
        default: return nil
        }
    }
}
