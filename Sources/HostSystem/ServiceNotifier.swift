// SPDX-License-Identifier: Apache-2.0

import CLinux

/// Tells systemd how the daemon is doing (sd_notify(3)): one datagram to the socket that `NOTIFY_SOCKET` names.
///
/// Without the variable nothing is sent and nothing fails: the same daemon runs in a terminal.
public struct ServiceNotifier: Sendable {
    private let path: String?
    /// How often the watchdog wants to hear of us; half of `WATCHDOG_USEC`.
    public let watchdogInterval: Duration?

    /// - Parameter processID: whose watchdog is meant; `WATCHDOG_PID`, when given, must be it.
    public init(environment: [String: String], processID: Int32? = nil) {
        path = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        if let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0,
            environment["WATCHDOG_PID"].map({ $0 == String(processID ?? getpid()) }) ?? true
        {
            watchdogInterval = .microseconds(microseconds / 2)
        } else {
            watchdogInterval = nil
        }
    }

    /// Everything is loaded and both listeners accept.
    public func ready(status: String) {
        send("READY=1\nSTATUS=\(oneLine(status))")
    }

    /// The line that `systemctl status` shows.
    public func status(_ text: String) {
        send("STATUS=\(oneLine(text))")
    }

    /// A reload begins; `Type=notify-reload` wants the monotonic time with it.
    public func reloading(monotonicMicroseconds: UInt64) {
        send("RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds)")
    }

    public func stopping() {
        send("STOPPING=1")
    }

    /// Still alive: sent by the loop that does the work.
    public func watchdog() {
        send("WATCHDOG=1")
    }

    private func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    private func send(_ message: String) {
        guard let path else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        // A leading @ stands for an abstract socket, whose name begins with NUL (unix(7)).
        if bytes.first == UInt8(ascii: "@") {
            bytes[0] = 0
        }
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard bytes.count < capacity else { return }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let payload = Array(message.utf8)
        _ = unsafe payload.withUnsafeBytes { payload in
            unsafe withUnsafePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    unsafe sendto(
                        descriptor, payload.baseAddress, payload.count, Int32(MSG_NOSIGNAL), pointer,
                        length)
                }
            }
        }
    }
}
