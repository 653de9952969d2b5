// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Serving

/// The event log, as the streams replay it.
struct ArchiveEvents: EventSource {
    let archive: Archive

    func bounds() async throws -> EventBounds? {
        try await archive.read { view in
            guard let first = try view.firstEvent() else { return nil }
            return EventBounds(first: first, last: try view.lastEvent())
        }
    }

    /// Reads on over what may not be told: fewer than `limit` means the end of the log.
    func events(after sequence: EventSequence, limit: Int) async throws -> [NewsEvent] {
        try await archive.read { view in
            let veil = try EventVeil(view)
            var told: [NewsEvent] = []
            var position = sequence
            while told.count < limit {
                let page = try view.events(after: position, limit: limit - told.count)
                guard let last = page.last else { break }
                told += try veil.told(page)
                position = last.event.sequence
            }
            return told
        }
    }

    func contains(_ sequence: EventSequence) async throws -> Bool {
        try await archive.read { try $0.canResume(after: sequence) }
    }
}
