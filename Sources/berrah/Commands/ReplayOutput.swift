// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where the decisions of a replay go, in pieces large enough not to cost a system call each.
final class ReplayOutput {
    struct Failure: Error {
        var message: String
        /// The file could not even be opened.
        var isAtOpening: Bool
    }

    private static let piece = 1 << 16

    private let handle: FileHandle
    private let name: String
    private var pending: [UInt8] = []

    init() {
        handle = .standardOutput
        name = "standard output"
    }

    init(path: String) throws(Failure) {
        let isThere = FileManager.default.fileExists(atPath: path)
        guard isThere || FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw Failure(message: "\(path) cannot be written; is the folder there?", isAtOpening: true)
        }
        // A pipe or a terminal has no length to cut.
        try? handle.truncate(atOffset: 0)
        self.handle = handle
        name = path
    }

    func write(_ line: [UInt8]) throws {
        pending.append(contentsOf: line)
        if pending.count >= Self.piece { try flush() }
    }

    func flush() throws {
        do {
            try handle.write(contentsOf: Data(pending))
        } catch {
            throw Failure(message: "\(name): \(error.localizedDescription)", isAtOpening: false)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
