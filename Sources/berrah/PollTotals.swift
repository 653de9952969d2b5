// SPDX-License-Identifier: Apache-2.0

import Daemon
import NewsModel

/// What a round of visits came to.
struct PollTotals {
    private var polled = 0
    private var unchanged = 0
    private var failed = 0
    private var new = 0

    mutating func count(_ summary: PollSummary) {
        polled += 1
        new += summary.new
        switch summary.outcome {
        case .unchanged: unchanged += 1
        case .failed: failed += 1
        case .changed: break
        }
    }

    func json(items: Int) -> String {
        #"{"polled":\#(polled),"unchanged":\#(unchanged),"failed":\#(failed),"new":\#(new),"items_total":\#(items)}"#
    }

    func sentence(items: Int) -> String {
        "\(polled) feeds polled, \(unchanged) unchanged, \(failed) failed, \(new) new items, \(items) in all"
    }
}
