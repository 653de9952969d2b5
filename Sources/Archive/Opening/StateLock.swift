// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Keeps a second daemon away from a state directory: an advisory lock (flock) that ends with the process, whatever
/// ends it. The file names the process that holds it and is never deleted, which would open a race.
final class StateLock: Sendable {
    static let name = "berrah.lock"

    private let file: Mutex<FileHandle?>

    init(directory: String) throws(ArchiveFailure) {
        let path = (directory as NSString).appendingPathComponent(Self.name)
        let manager = FileManager.default
        do {
            try manager.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .notWritable(path: directory)
        }
        if !manager.fileExists(atPath: path), !manager.createFile(atPath: path, contents: nil) {
            throw .notWritable(path: directory)
        }
        guard let file = FileHandle(forUpdatingAtPath: path) else { throw .notWritable(path: path) }
        guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
            let text = (try? file.readToEnd()).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw .locked(path: directory, process: Int(text.filter(\.isNumber)))
        }
        do {
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: Data("\(ProcessInfo.processInfo.processIdentifier)\n".utf8))
        } catch {
            throw .diskFull(path: directory)
        }
        self.file = Mutex(file)
    }

    /// Gives the directory free; more than once does no harm.
    func release() {
        file.withLock { file in
            // Closing the descriptor ends the lock.
            try? file?.close()
            file = nil
        }
    }
}
