// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel

/// Puts a backup in the place of the archive: `berrah restore`.
public enum Restoration {
    /// - Returns: the number after which the restored log goes on.
    public static func restore(
        _ file: String, _ loaded: LoadedConfiguration
    ) throws(DaemonFailure) -> Int64 {
        let state = loaded.configuration.state
        do {
            try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        } catch {
            throw .stateFolder(path: state, reason: error.localizedDescription)
        }
        do {
            return try Archive.restore(
                from: file, to: state + "/berrah.sqlite",
                ArchiveConfiguration(entropy: [UInt8](repeating: 0, count: 32))
            ).number
        } catch {
            throw .archive(error)
        }
    }
}
