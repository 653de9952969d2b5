// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import NewsModel

/// What sites' robots.txt said, kept in the archive. A loss only costs one more reading, so that failures are passed over.
struct ArchivedRobots: RobotsStore {
    let archive: Archive

    private struct Entry: Codable {
        var text: String
        var readAt: Timestamp
    }

    func robots(of origin: String) async -> StoredRobots? {
        guard let bytes = try? await archive.read({ try $0.memory(Self.name(origin)) }),
            let entry = try? JSONDecoder().decode(Entry.self, from: Data(bytes))
        else { return nil }
        return StoredRobots(text: entry.text, readAt: entry.readAt)
    }

    func save(_ robots: StoredRobots, of origin: String) async {
        guard let bytes = try? JSONEncoder().encode(Entry(text: robots.text, readAt: robots.readAt)) else {
            return
        }
        try? await archive.write { try $0.setMemory(Self.name(origin), Array(bytes)) }
    }

    private static func name(_ origin: String) -> String { "robots/\(origin)" }
}
