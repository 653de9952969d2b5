// SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc

/// A port that nobody has: for a server that must tell its own address before it listens.
public enum FreePort {
    /// Let go again at once, so that whoever is quick may still take it: for demonstrations and tests.
    ///
    /// - Parameter host: a numeric address, or `localhost`.
    /// - Returns: nil when there is no such address here; the server, asked to listen there, then says why.
    public static func find(host: String) -> Int? {
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
        defer { close(descriptor) }
        guard unsafe bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            return nil
        }
        return port(of: descriptor)
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
