// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel

extension PushSubscriber {
    /// The daemon's own; nil when the configuration says no, or nobody outside could call us.
    init?(_ newsroom: Newsroom, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        let configuration = newsroom.register.configuration
        switch configuration.fetch.webSub {
        case .off: return nil
        case .auto where !PublicReach.isPublic(configuration.publicURL): return nil
        case .auto, .on: break
        }
        self.init(
            ledger: newsroom.push, register: newsroom.register, fetcher: newsroom.poller.fetcher,
            base: configuration.publicURL + "/websub/", now: now, random: { Newsroom.randomBytes($0) },
            wake: WakeSignal(), line: PushLine(), logger: logger)
    }
}
