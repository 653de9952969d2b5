// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// Finds the descriptor of a listening socket of this process, as a child process would be told it.
enum InheritedSocket {
    enum Failure: Error {
        case notFound
    }

    /// A second descriptor of the IPv4 socket that listens on the port. NIO keeps its own to itself, but the
    /// kernel lists sockets by inode, and descriptors as links to inodes.
    static func duplicate(port: Int) throws -> CInt {
        // The file says that it is empty, so it must be read to its end and not to its size.
        let file = FileHandle(forReadingAtPath: "/proc/self/net/tcp")
        let table = String(decoding: try file?.read(upToCount: 1 << 22) ?? Data(), as: UTF8.self)
        let suffix = ":" + String(String(port + 0x10000, radix: 16, uppercase: true).dropFirst())
        for line in table.split(separator: "\n") {
            let columns = line.split(separator: " ")
            guard columns.count > 9, columns[1].hasSuffix(suffix), columns[3] == "0A" else { continue }
            for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
                let place = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: "/proc/self/fd/\(name)")
                if place?.hasSuffix("socket:[\(columns[9])]") == true, let descriptor = CInt(name) {
                    return dup(descriptor)
                }
            }
        }
        throw Failure.notFound
    }
}
