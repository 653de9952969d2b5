// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel
import ServiceLifecycle
import Serving
import Synchronization
import Testing

/// A server on a free port of loopback, with fakes behind it.
final class TestServer: Sendable {
    let server: NewsServer
    let editions = FakeEditions()
    let log: FakeLog
    let health = FakeHealth()
    let control = FakeControl()
    let callbacks = FakeCallbacks()
    let clock = ManualClock()
    let services: ServiceGroup

    /// Runs a server while `body` does, then ends it gracefully.
    static func run(
        log: FakeLog = FakeLog(), hub: WebSubHub? = nil,
        configure: (inout ServerConfiguration) -> Void = { _ in },
        _ body: (TestServer) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration(
            listen: [.internet(host: "127.0.0.1", port: 0)], publicURL: "http://127.0.0.1")
        configure(&configuration)
        let test = TestServer(log: log, hub: hub, configuration: configuration)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await test.services.run() }
            do {
                _ = try await test.server.listening()
                try await body(test)
            } catch {
                await test.services.triggerGracefulShutdown()
                throw error
            }
            await test.services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    init(log: FakeLog = FakeLog(), hub: WebSubHub? = nil, configuration: ServerConfiguration) {
        self.log = log
        var logger = Logger(label: "serving-tests")
        logger.logLevel = .critical
        server = NewsServer(
            configuration: configuration,
            parts: ServingParts(
                editions: editions, events: log, health: health, control: control, callbacks: callbacks,
                hub: hub),
            now: { Timestamp(seconds: 1_795_003_600) }, clock: clock, logger: logger)
        services = ServiceGroup(services: [server], logger: logger)
    }

    var port: Int {
        get async throws {
            let address = try await server.listening().public[0]
            return Int(address.split(separator: ":").last!)!
        }
    }

    func connect() async throws -> RawConnection {
        try await RawConnection.open(port: try await port)
    }

    /// One request on a connection of its own.
    func request(
        _ method: String = "GET", _ target: String, _ fields: [String] = [], body: String? = nil
    ) async throws -> RawResponse? {
        let connection = try await connect()
        defer { Task { await connection.close() } }
        try await connection.send(RequestText.write(method, target, fields, body: body))
        return try await connection.response(to: method)
    }

    /// Demands a status.
    func expect(
        _ status: Int, _ method: String = "GET", _ target: String, _ fields: [String] = [],
        body: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let response = try await request(method, target, fields, body: body)
        #expect(response?.status == status, "\(method) \(target)", sourceLocation: sourceLocation)
    }

    /// Commits events and announces them, as the daemon's writer does.
    func announce(_ events: [NewsEvent], through newest: EventSequence? = nil) {
        server.announce(events, through: newest)
    }
}

/// Writes requests.
enum RequestText {
    static func write(
        _ method: String = "GET", _ target: String, _ fields: [String] = [], body: String? = nil
    ) -> String {
        var text = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        for field in fields {
            text += field + "\r\n"
        }
        if let body {
            text += "Content-Length: \(body.utf8.count)\r\n"
        }
        return text + "\r\n" + (body ?? "")
    }
}

/// Waits for what becomes true on another thread; that it never does is an issue.
func eventually(
    _ condition: () async throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async rethrows {
    if try await !becomes(condition) {
        Issue.record("the condition never came true", sourceLocation: sourceLocation)
    }
}

/// Whether a value becomes what is expected.
func eventuallyEqual<Value: Equatable>(_ expected: Value, _ value: () async -> Value) async -> Bool {
    await becomes { await value() == expected }
}

private func becomes(_ condition: () async throws -> Bool) async rethrows -> Bool {
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
        if try await condition() {
            return true
        }
        await Task.yield()
        try? await ContinuousClock().sleep(for: .milliseconds(2))
    }
    return false
}
