// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsText
import Synchronization

/// The system's time zones, read when they are first asked for.
///
/// Not Foundation's: it carries its own, older rules; Morocco's changed in 2026.
final class ZoneCatalogue: Sendable {
    static let usual = "Africa/Casablanca"

    private let folder: String
    private let known = Mutex<[String: TimeZoneRules]>([:])

    init(folder: String = "/usr/share/zoneinfo") {
        self.folder = folder
    }

    /// The rules of a zone; of Casablanca when no name is given, UTC when the system does not know it.
    func zone(named name: String?) -> TimeZoneRules {
        let name = name ?? Self.usual
        return known.withLock { known in
            if let rules = known[name] { return rules }
            let rules = read(name) ?? .utc
            known[name] = rules
            return rules
        }
    }

    /// Whether the system has the zone at all.
    func knows(_ name: String) -> Bool {
        read(name) != nil
    }

    /// The names of zone.tab, one for each place; for suggestions.
    func names() -> [String] {
        let table = (try? String(contentsOfFile: folder + "/zone.tab", encoding: .utf8)) ?? ""
        return table.split(separator: "\n").compactMap { line in
            let columns = line.split(separator: "\t")
            return line.hasPrefix("#") || columns.count < 3 ? nil : String(columns[2])
        }
    }

    /// A reload reads the system's rules anew.
    func forget() {
        known.withLock { $0 = [:] }
    }

    private func read(_ name: String) -> TimeZoneRules? {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
        return (try? Data(contentsOf: URL(filePath: folder + "/" + name))).flatMap {
            TimeZoneRules(tzif: Array($0))
        }
    }
}
