// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Daemon

/// Real compiled zones: the system's own, and one that keeps +01 for ever, as those older than 2026c do.
@Suite struct ZoneExaminationTests {
    private func finding(zone: String?, release: String? = nil, now: String) throws -> Finding {
        let folder = NSTemporaryDirectory() + "berrah-zones-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder + "/Africa", withIntermediateDirectories: true)
        if let zone {
            let bytes = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + zone))
            try bytes.write(to: URL(filePath: folder + "/Africa/Casablanca"))
        }
        if let release {
            try "# version \(release)\n# more\n".write(
                toFile: folder + "/tzdata.zi", atomically: true, encoding: .utf8)
        }
        return ZoneExamination(folder: folder, now: try #require(Timestamp(rfc3339: now))).finding
    }

    @Test func newRulesAreGood() throws {
        let finding = try finding(
            zone: "Africa/Casablanca", release: "2026f", now: "2026-11-23T00:00:00Z")
        #expect(finding.verdict == .good, "\(finding)")
        #expect(finding.words.hasSuffix("(tzdata 2026f)"))
    }

    @Test func oldRulesAreBadSinceTheClocksWentBack() throws {
        let after = try finding(zone: "Etc/GMT-1", release: "2025b", now: "2026-09-20T01:00:00Z")
        #expect(after.verdict == .bad)
        #expect(after.words.contains("2026c") && after.words.contains("2025b"), "\(after)")
        let before = try finding(zone: "Etc/GMT-1", now: "2026-09-20T00:59:59Z")
        #expect(before.verdict == .doubtful)
        #expect(before.words.contains("2026c"), "\(before)")
    }

    @Test func noRulesAreBad() throws {
        let finding = try finding(zone: nil, now: "2026-11-23T00:00:00Z")
        #expect(finding.verdict == .bad)
        #expect(finding.words.contains("install tzdata"))
    }

    @Test func theDoctorLooksAtThem() async throws {
        let loaded = LoadedConfiguration(
            file: nil, configuration: Configuration(), catalogue: .empty, warnings: [])
        let now = try #require(Timestamp(rfc3339: "2026-11-23T00:00:00Z"))
        let found = await Examination(loaded, now: now, zoneFolder: "/nonexistent").findings(mends: false)
        #expect(found.first { $0.subject == "time zone" }?.verdict == .bad)
    }
}
