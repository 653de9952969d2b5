// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing

/// One breaking story, as sinks are told of it.
struct Notice: Sendable {
    var event: NewsEvent
    /// Of the log: with the event's number it names the notice for ever, so that a receiver can tell a repetition.
    var logID: String

    var delivery: String { "\(logID)/\(event.sequence.number)" }

    /// The same line that the streams carry.
    var json: [UInt8] { NewsEventWriter.json(event) }
}
