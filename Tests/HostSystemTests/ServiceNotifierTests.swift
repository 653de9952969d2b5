// SPDX-License-Identifier: Apache-2.0

import Foundation
import HostSystem
import Testing

@Suite struct ServiceNotifierTests {
    @Test func aWatchdogOfAnotherProcessIsNotOurs() {
        let environment = ["WATCHDOG_USEC": "4000000", "WATCHDOG_PID": "17"]
        #expect(ServiceNotifier(environment: environment, processID: 17).watchdogInterval == .seconds(2))
        #expect(ServiceNotifier(environment: environment, processID: 18).watchdogInterval == nil)
        #expect(ServiceNotifier(environment: [:]).watchdogInterval == nil)
    }

    @Test(arguments: [false, true])
    func sendsOneDatagramPerNews(abstract: Bool) throws {
        let receiver = try DatagramReceiver(abstract: abstract)
        let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": receiver.name])
        notifier.ready(status: "two feeds\nread")
        #expect(receiver.receive() == "READY=1\nSTATUS=two feeds read")
        notifier.reloading(monotonicMicroseconds: 12)
        #expect(receiver.receive() == "RELOADING=1\nMONOTONIC_USEC=12")
        notifier.watchdog()
        #expect(receiver.receive() == "WATCHDOG=1")
        notifier.stopping()
        #expect(receiver.receive() == "STOPPING=1")
    }

    @Test func withoutASocketNothingFails() {
        ServiceNotifier(environment: [:]).ready(status: "alone")
        ServiceNotifier(environment: ["NOTIFY_SOCKET": "/nonexistent/socket"]).ready(status: "nobody listens")
    }
}
