// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

/// sd_listen_fds(3): descriptors from 3 on, named by `FileDescriptorName=` or after their unit.
@Suite struct InheritedSocketsTests {
    struct Case: Sendable, CustomStringConvertible {
        var description: String
        var environment: [String: String]
        var http: [Int32] = []
        var control: Int32?
    }

    static let cases = [
        Case(description: "none", environment: [:]),
        Case(
            description: "one that is named after its unit",
            environment: ["LISTEN_PID": "7", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "berrah.socket"], http: [3]),
        Case(
            description: "one without names", environment: ["LISTEN_PID": "7", "LISTEN_FDS": "1"], http: [3]),
        Case(
            description: "the control socket alone",
            environment: ["LISTEN_PID": "7", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "control"], control: 3),
        Case(
            description: "both, in any order",
            environment: ["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "control:http"], http: [4],
            control: 3),
        Case(
            description: "several addresses of one unit",
            environment: [
                "LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "berrah.socket:berrah.socket",
            ],
            http: [3, 4]),
        Case(
            description: "several of one name beside the control socket",
            environment: ["LISTEN_PID": "7", "LISTEN_FDS": "3", "LISTEN_FDNAMES": "http:http:control"],
            http: [3, 4], control: 5),
        Case(
            description: "meant for another process",
            environment: ["LISTEN_PID": "8", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "http"]),
        Case(description: "no number", environment: ["LISTEN_PID": "7", "LISTEN_FDS": "many"]),
    ]

    @Test(arguments: cases)
    func aSocketIsTakenForWhatItIsNamed(passed: Case) {
        let sockets = InheritedSockets(environment: passed.environment, processID: 7)
        #expect(sockets.http == passed.http)
        #expect(sockets.control == passed.control)
    }
}
