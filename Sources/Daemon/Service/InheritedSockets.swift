// SPDX-License-Identifier: Apache-2.0

/// The listening sockets that systemd opened for us (sd_listen_fds(3)): descriptors from 3 on, by name.
///
/// Several may bear one name: systemd gives all `ListenStream=` lines of a unit the same. One that nobody accepts on
/// would keep its clients waiting for ever.
struct InheritedSockets {
    private var sockets: [(name: String, descriptor: Int32)] = []

    init(environment: [String: String], processID: Int32) {
        guard environment["LISTEN_PID"] == String(processID),
            let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }),
            (1...64).contains(count)
        else { return }
        let names =
            environment["LISTEN_FDNAMES"]?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        for index in 0..<count {
            let name = index < names.count ? String(names[Int(index)]) : "unknown"
            sockets.append((name, 3 + index))
        }
    }

    /// The public listeners: the sockets named `http`, or all where they have one name, which systemd takes from their
    /// unit.
    var http: [Int32] {
        let named = descriptors(named: "http")
        guard named.isEmpty, control == nil, Set(sockets.map(\.name)).count == 1 else { return named }
        return sockets.map(\.descriptor)
    }

    /// The control socket: `FileDescriptorName=control`.
    var control: Int32? {
        descriptors(named: "control").first
    }

    private func descriptors(named name: String) -> [Int32] {
        sockets.filter { $0.name == name }.map(\.descriptor)
    }
}
