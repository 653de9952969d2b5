// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
public import NewsModel

/// Looks at everything that an installation rests on, and says what to do about what is wrong: `berrah doctor`.
public struct Examination: Sendable {
    private let loaded: LoadedConfiguration
    private let now: Timestamp
    private let zoneFolder: String

    /// - Parameter zoneFolder: of the system's compiled time zones.
    public init(
        _ loaded: LoadedConfiguration, now: Timestamp, zoneFolder: String = "/usr/share/zoneinfo"
    ) {
        self.loaded = loaded
        self.now = now
        self.zoneFolder = zoneFolder
    }

    /// - Parameter mends: counts the archive anew where its counters are wrong.
    public func findings(mends: Bool) async -> [Finding] {
        [configuration, sources, zone, descriptors, stateFolder, space] + (await archive(mends: mends))
    }

    private var configuration: Finding {
        loaded.warnings.isEmpty
            ? Finding("configuration", .good, loaded.file ?? "every default")
            : Finding("configuration", .doubtful, loaded.warnings.joined(separator: "; "))
    }

    private var sources: Finding {
        let feeds = loaded.catalogue.feeds
        let active = feeds.count { $0.disabled == nil }
        return active == 0
            ? Finding("sources", .bad, "no feed is enabled: look at “sources”")
            : Finding("sources", .good, "\(feeds.count) feeds, \(feeds.count - active) of them disabled")
    }

    private var zone: Finding { ZoneExamination(folder: zoneFolder, now: now).finding }

    private var descriptors: Finding {
        let limits = (try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8)) ?? ""
        let line = limits.split(separator: "\n").first { $0.hasPrefix("Max open files") }
        let hard = line?.split(separator: " ").dropFirst(4).first.flatMap { Int($0) } ?? 0
        return hard >= 8192 || hard == 0
            ? Finding("open files", .good, "\(hard) allowed")
            : Finding(
                "open files", .doubtful, "\(hard) allowed; many readers need more: raise LimitNOFILE")
    }

    private var stateFolder: Finding {
        let path = loaded.configuration.state
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else {
            return Finding("state", .doubtful, "\(path) is not there yet; the first start makes it")
        }
        return manager.isWritableFile(atPath: path)
            ? Finding("state", .good, path)
            : Finding("state", .bad, "\(path) does not allow writing: correct its owner or “state”")
    }

    private var space: Finding {
        let path = loaded.configuration.state
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Finding("disk", .doubtful, "how much room \(path) has cannot be told")
        }
        let words = "\(free / 1_000_000) MB free"
        return free < 200_000_000
            ? Finding("disk", .bad, words + ": make room, or shorten retention.days")
            : Finding("disk", free < 1_000_000_000 ? .doubtful : .good, words)
    }

    private func archive(mends: Bool) async -> [Finding] {
        let path = loaded.configuration.state + "/berrah.sqlite"
        guard FileManager.default.fileExists(atPath: path) else {
            return [Finding("archive", .doubtful, "\(path) is not there yet; the first start makes it")]
        }
        do {
            let archive = try Archive.open(
                path: path, ArchiveConfiguration(entropy: [UInt8](repeating: 0, count: 32), boot: nil))
            defer { try? archive.close() }
            if mends {
                try await archive.mendCounters()
            }
            let problems = try await archive.checkIntegrity()
            guard problems.isEmpty else {
                return problems.map {
                    Finding(
                        "archive", .bad,
                        $0 + "; `berrah doctor --mend` counts anew, `berrah restore` goes back")
                }
            }
            let counts = try await archive.read { try $0.counts() }
            return [
                Finding(
                    "archive", .good,
                    "whole: \(counts.items) items in \(counts.stories) stories, events up to "
                        + "\(counts.lastEvent.number)")
            ]
        } catch let failure as ArchiveFailure {
            if case .locked = failure {
                return [
                    Finding(
                        "archive", .doubtful,
                        "a daemon holds it: ask it with `berrah status`, or stop it first")
                ]
            }
            return [Finding("archive", .bad, "\(failure)")]
        } catch {
            return [Finding("archive", .bad, "\(error)")]
        }
    }
}
