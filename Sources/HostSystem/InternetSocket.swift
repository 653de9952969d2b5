// SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc

/// A listening TCP socket whose port the system chose: for a server that must tell its own address before it serves.
public struct InternetSocket: Sendable {
    /// Connections that wait to be accepted; the system has a bound of its own (listen(2)).
    private static let backlog: Int32 = 4096

    /// To be handed to the server, which closes it.
    public let descriptor: Int32
    public let port: Int

    /// Listens at that host on a free port.
    ///
    /// - Parameter host: a numeric address, or `localhost`.
    /// - Returns: nil when there is no such address here; the server, asked to listen there, then says why.
    public init?(host: String) {
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = AF_UNSPEC
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, "0", &hints, &found) == 0, let first = unsafe found else { return nil }
        defer { unsafe freeaddrinfo(first) }
        let descriptor = unsafe socket(
            first.pointee.ai_family, first.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        guard unsafe bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
            listen(descriptor, Self.backlog) == 0, let port = Self.port(of: descriptor)
        else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.port = port
    }

    private static func port(of descriptor: Int32) -> Int? {
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe getsockname(descriptor, pointer, &length)
            }
        }
        // RFC 3493 keeps the port at the same place for both families.
        return status == 0 ? Int(UInt16(bigEndian: address.sin6_port)) : nil
    }
}
