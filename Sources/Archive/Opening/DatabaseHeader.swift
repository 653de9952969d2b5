// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The first hundred bytes of a database file (SQLite's file format, section 1.3), read without opening it.
enum DatabaseHeader {
    private static let magic = Array("SQLite format 3\u{0}".utf8)

    /// Refuses what this program must not touch: a newer schema, another program's database, anything else.
    static func check(path: String) throws(ArchiveFailure) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        guard attributes[.type] as? FileAttributeType != .typeDirectory else {
            throw .inputOutput(path: path, reason: "it is a directory")
        }
        guard let file = FileHandle(forReadingAtPath: path) else { throw .notWritable(path: path) }
        let header: [UInt8]
        do {
            header = [UInt8](try file.read(upToCount: 100) ?? Data())
        } catch {
            throw .inputOutput(path: path, reason: "the file cannot be read")
        }
        // An empty file is a database without a table.
        guard !header.isEmpty else { return }
        guard header.count == 100, header.starts(with: magic) else {
            throw .corrupt(path: path, reason: "it is no SQLite database")
        }
        let application = number(header, 68)
        let version = number(header, 60)
        guard application == UInt32(bitPattern: ArchiveSchema.application) || application == 0 && version == 0
        else {
            throw .foreign(path: path)
        }
        guard version <= UInt32(ArchiveSchema.newest) else {
            throw .newerVersion(path: path, found: Int(version), supported: ArchiveSchema.newest)
        }
    }

    /// Four bytes, most significant first.
    private static func number(_ header: [UInt8], _ offset: Int) -> UInt32 {
        header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
