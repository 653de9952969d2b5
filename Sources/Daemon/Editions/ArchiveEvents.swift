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

    func events(after sequence: EventSequence, limit: Int) async throws -> [NewsEvent] {
        try await archive.read { view in
            try view.events(after: sequence, limit: limit).map(\.event)
        }
    }

    func contains(_ sequence: EventSequence) async throws -> Bool {
        try await archive.read { try $0.canResume(after: sequence) }
    }
}
