// SPDX-License-Identifier: Apache-2.0

/// The listening sockets that systemd opened for us (sd_listen_fds(3)): descriptors from 3 on, by name.
struct InheritedSockets {
    private var descriptors: [String: Int32] = [:]

    init(environment: [String: String], processID: Int32) {
        guard environment["LISTEN_PID"] == String(processID),
            let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }),
            (1...64).contains(count)
        else { return }
        let names = (environment["LISTEN_FDNAMES"] ?? "").split(
            separator: ":", omittingEmptySubsequences: false)
        for index in 0..<count {
            let name = index < names.count ? String(names[Int(index)]) : "unknown"
            descriptors[name] = 3 + index
        }
    }

    /// The public listener: the socket named `http`, or the only one, which systemd names after its unit.
    var http: Int32? {
        descriptors["http"] ?? (descriptors.count == 1 && control == nil ? descriptors.first?.value : nil)
    }

    /// The control socket: `FileDescriptorName=control`.
    var control: Int32? {
        descriptors["control"]
    }
}
