// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling

/// What a simulated run came to.
struct SimulationSummary: Equatable {
    var polls = 0
    var failures = 0
    var unchanged = 0
    var gaps = 0
    var alarms = 0
    /// Items of well-behaved feeds that scrolled off unread.
    var lostItems = 0
    /// Well-behaved feeds that end a whole document behind.
    var missed = 0
    var reasons: [String: Int] = [:]
    private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func count(_ decision: ScheduleDecision, _ report: PollReport) {
        if report.outcome == .failed { failures += 1 }
        if report.outcome == .unchanged { unchanged += 1 }
        if decision.gap != nil { gaps += 1 }
        if decision.isSilenceAlarm { alarms += 1 }
        reasons[decision.reason, default: 0] += 1
    }

    /// FNV-1a over what happened and when.
    mutating func note(_ what: UInt64, _ now: Timestamp) {
        digest = (digest ^ what) &* 0x100_0000_01B3
        digest = (digest ^ UInt64(bitPattern: now.milliseconds)) &* 0x100_0000_01B3
    }
}
