// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Where a stream begins.
enum StreamStart: Hashable, Sendable {
    /// With what comes next.
    case now
    /// Behind the event that the reader had last.
    case after(EventSequence)
    /// With `reset`: what the reader named was never an id of ours.
    case unknown

    /// `Last-Event-ID` wins over `?since=`: a browser that reconnects keeps the address of its first visit.
    init(lastEventID: String?, since: EventSequence?) {
        let id = lastEventID?.trimmed ?? ""
        if !id.isEmpty {
            if let number = Int64(id), number >= 0 {
                self = .after(EventSequence(number))
            } else {
                self = .unknown
            }
        } else if let since {
            self = .after(since)
        } else {
            self = .now
        }
    }
}
