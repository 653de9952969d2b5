// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Whether a backup may take the place of what is at a path. The path comes from outside: a slip of the hand, or a
/// caller at the control socket, must not cost a folder, a foreign file or the archive itself.
struct BackupTarget {
    let path: String

    /// - Parameter database: the archive that is to be copied.
    func check(database: String) throws(ArchiveFailure) {
        guard !isOwn(of: database) else {
            throw .notReplaceable(path: path, reason: "it belongs to the archive that is to be copied")
        }
        let manager = FileManager.default
        // Not the link's own type: what is behind it.
        let attributes = try? manager.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
            throw .notReplaceable(path: path, reason: "it is a folder")
        }
        for suffix in BackupFile.sideSuffixes where suffix != "-shm" {
            let beside = try? manager.attributesOfItem(atPath: path + suffix)
            if let size = beside?[.size], "\(size)" != "0" {
                throw .notReplaceable(
                    path: path,
                    reason:
                        "\(path + suffix) lies beside it: some program has it open, or ended without closing it"
                )
            }
        }
        do throws(ArchiveFailure) {
            try DatabaseHeader.check(path: path)
        } catch {
            switch error {
            case .corrupt(_, let reason): throw .notReplaceable(path: path, reason: reason)
            case .foreign: throw .notReplaceable(path: path, reason: "it is a database of another program")
            default: throw error
            }
        }
    }

    /// One of the archive's own files, under whatever name.
    private func isOwn(of database: String) -> Bool {
        let own = ([""] + BackupFile.sideSuffixes).map { database + $0 }
        let target = URL(fileURLWithPath: path)
        return own.contains { file in
            if let identity = Self.identity(path), identity == Self.identity(file) { return true }
            let other = URL(fileURLWithPath: file)
            guard target.lastPathComponent == other.lastPathComponent,
                let folder = Self.identity(target.deletingLastPathComponent().path)
            else { return false }
            return folder == Self.identity(other.deletingLastPathComponent().path)
        }
    }

    /// Device and number of the file or the folder that a path leads to; nil where there is none.
    private static func identity(_ path: String) -> [String]? {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            let device = attributes[.systemNumber], let number = attributes[.systemFileNumber]
        else { return nil }
        return ["\(device)", "\(number)"]
    }
}
