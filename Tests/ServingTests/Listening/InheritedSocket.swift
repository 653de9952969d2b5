// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A listening socket as a service manager opens it: on a free port of loopback, known by its number alone.
struct InheritedSocket {
    enum Failure: Error {
        case system(Int32)
    }

    /// To be handed to the server, which closes it.
    let descriptor: CInt
    let port: Int

    /// - Parameter backlog: connections that may wait to be accepted.
    init(backlog: CInt) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = unsafe withUnsafeMutablePointer(to: &name) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                unsafe bind(descriptor, name, size) == 0 && listen(descriptor, backlog) == 0
                    && getsockname(descriptor, name, &size) == 0
            }
        }
        guard isListening else { throw Failure.system(errno) }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: name.sin_port))
    }

    /// How many connections may wait on a listening socket (the kernel's `sk_max_ack_backlog`, which tcp(7) hides in a
    /// field that such a socket has no other use for).
    static func backlog(of descriptor: CInt) throws -> Int {
        var info = tcp_info()
        var size = socklen_t(MemoryLayout<tcp_info>.size)
        guard unsafe getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &info, &size) == 0 else {
            throw Failure.system(errno)
        }
        return Int(info.tcpi_sacked)
    }
}
