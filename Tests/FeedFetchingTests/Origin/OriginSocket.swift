// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// One accepted connection of the test origin, spoken to with blocking calls from a thread of its own.
final class OriginSocket: Sendable {
    private let descriptor: Int32
    private let sent = Atomic<Int>(0)

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    var bytesSent: Int { sent.load(ordering: .relaxed) }

    /// False once the peer has gone.
    func send(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes[start...].withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            start += count
            sent.add(count, ordering: .relaxed)
        }
        return true
    }

    func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Whether the peer has gone, now or during the pause; what it sends meanwhile is taken and dropped.
    func isClosed(within milliseconds: Int32) -> Bool {
        var waiter = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiter, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        return unsafe recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT)) <= 0
    }

    /// Whether the peer is still there after the pause, which ends at once when it goes.
    func staysOpen(milliseconds: Int32) -> Bool {
        var waiter = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&waiter, 1, milliseconds) == 0
    }

    func waitUntilClosed() {
        while staysOpen(milliseconds: 10_000) {}
    }

    /// The bytes up to and with the empty line, and what the head announces after it; nil at the end.
    func readRequest() -> (head: [UInt8], body: [UInt8])? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
            var byte: UInt8 = 0
            guard unsafe recv(descriptor, &byte, 1, 0) == 1, head.count < 100_000 else { return nil }
            head.append(byte)
        }
        let request = OriginRequest(head: head, body: [], connection: 0)
        var body: [UInt8] = []
        while body.count < request.values(of: "content-length").first.flatMap({ Int($0) }) ?? 0 {
            var byte: UInt8 = 0
            guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { return nil }
            body.append(byte)
        }
        return (head, body)
    }

    /// Ends with a reset instead of an orderly close.
    func breakOff() {
        var lingering = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingering, size)
    }

    /// To be called once, by the thread that serves the connection.
    func close() {
        Glibc.close(descriptor)
    }

    /// Makes the serving thread's calls return.
    func hangUp() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }
}
