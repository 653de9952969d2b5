// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization

/// Health whose answer the test sets.
final class FakeHealth: HealthSource {
    let reason = Mutex<String?>(nil)

    func unreadiness() async -> String? {
        reason.withLock { $0 }
    }

    func metrics() async -> [UInt8] {
        Array("# HELP berrah_up 1\n# TYPE berrah_up gauge\nberrah_up 1\n".utf8)
    }
}

/// Notes what it is asked.
final class FakeControl: ControlHandler {
    let calls = Mutex<[String]>([])
    let failure = Mutex<ControlFailure?>(nil)

    private func note(_ call: String) throws -> [UInt8] {
        if let failure = failure.withLock({ $0 }) {
            throw failure
        }
        calls.withLock { $0.append(call) }
        return Array("{\"call\":\"\(call)\"}".utf8)
    }

    func status() async throws -> [UInt8] { try note("status") }
    func feeds() async throws -> [UInt8] { try note("feeds") }
    func feed(_ id: FeedID) async throws -> [UInt8]? { id == "hespress-ar" ? try note("feed \(id)") : nil }
    func why(_ address: String) async throws -> [UInt8]? {
        address.contains("unknown") ? nil : try note("why \(address)")
    }
    func refresh(_ ids: [FeedID]) async throws -> [UInt8] { try note("refresh \(ids.map(\.text))") }
    func reload(dryRun: Bool) async throws -> [UInt8] { try note("reload \(dryRun)") }
    func backup(to path: String) async throws -> [UInt8] { try note("backup \(path)") }
    func confirm(_ id: FeedID) async throws -> [UInt8]? {
        id == "hespress-ar" ? try note("confirm \(id)") : nil
    }
    func edit(_ command: EditorCommand) async throws -> [UInt8] {
        try note("edit \(command.action) \(command.target) \(command.undo)")
    }
}

/// One subscription of ours, `mine`, at somebody's hub.
final class FakeCallbacks: CallbackReceiver {
    let deliveries = Mutex<[PushedDocument]>([])

    func verify(callback: String, query: [QueryParameter]) async -> String? {
        callback == "mine" ? query.first { $0.name == "hub.challenge" }?.value : nil
    }

    func expects(callback: String) async -> Bool {
        callback == "mine"
    }

    func receive(callback: String, delivery: PushedDocument) async -> Bool {
        guard callback == "mine" else { return false }
        deliveries.withLock { $0.append(delivery) }
        return true
    }
}
