// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Whole files and folder listings, without Foundation.
enum RecordingFile {
    static func read(_ path: String) throws(RecordingFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason()) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe Glibc.read(descriptor, &part, part.count)
            if count == 0 { return bytes }
            guard count > 0 else { throw .unreadable(path: path, reason: reason()) }
            bytes += part[..<count]
        }
    }

    /// Writes beside the file and renames, so that no half file is ever found. For its owner alone: what a publisher gives to
    /// a subscriber is nobody else's on this machine.
    static func write(_ bytes: [UInt8], to path: String) throws(RecordingFailure) {
        let draft = path + ".new"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: reason()) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else {
                let reason = reason()
                close(descriptor)
                throw .unwritable(path: path, reason: reason)
            }
            written += count
        }
        guard close(descriptor) == 0, unsafe rename(draft, path) == 0 else {
            throw .unwritable(path: path, reason: reason())
        }
    }

    /// Makes the folder unless it is there.
    static func makeFolder(_ path: String) throws(RecordingFailure) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .unwritable(path: path, reason: reason())
        }
    }

    /// The names in a folder, in the order of their bytes.
    static func names(in folder: String) throws(RecordingFailure) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw .unreadable(path: folder, reason: reason()) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }

    private static func reason() -> String {
        unsafe String(cString: strerror(errno))
    }
}
