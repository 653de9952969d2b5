// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Chromium without a window, spoken to over its DevTools pipe: file descriptors 3 and 4, messages that end in NUL.
///
/// It resolves no name but this machine's, so that nothing leaves loopback whatever a page asks for.
final class Browser: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// What the browser tells without being asked.
    struct Event: Sendable {
        var method: String
        var session: String?
        var message: Data
    }

    private struct State {
        var lastCall = 0
        var unread = Data()
        var replies: [Int: Data] = [:]
        var events: [Event] = []
    }

    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first(where: FileManager.default.isExecutableFile)

    private let process = Process()
    private let commands = Pipe()
    private let profile: String
    private let state = Mutex(State())

    init() throws {
        guard let path = Self.path else { throw Failure(description: "Chromium is not installed") }
        profile = FileManager.default.temporaryDirectory.path + "/berrah-browser-" + UUID().uuidString
        var arguments = [
            "--headless=new", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "about:blank",
        ]
        // Chromium's own sandbox refuses the superuser, as whom tests run in containers.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let answers = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null", path] + arguments
        process.standardInput = commands
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        answers.fileHandleForReading.readabilityHandler = { [weak self] handle in
            self?.receive(handle.availableData)
        }
        try process.run()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: profile)
    }

    /// The result of a command, as JSON of the kind asked for.
    func call<Result: Decodable>(
        _ method: String, _ parameters: [String: Any] = [:], session: String? = nil,
        as: Result.Type = Ignored.self
    ) async throws -> Result {
        let number = try send(method, parameters, session)
        var reply: Data?
        try await Eventually.holds("the browser answers \(method)") {
            reply = self.state.withLock { $0.replies.removeValue(forKey: number) }
            return reply != nil || !self.process.isRunning
        }
        guard let reply else { throw Failure(description: "the browser ended") }
        let envelope = try JSONDecoder().decode(Envelope<Result>.self, from: reply)
        guard let result = envelope.result else {
            throw Failure(description: "\(method): \(envelope.error?.message ?? "no result")")
        }
        return result
    }

    /// What happened so far in one session, oldest first.
    func events(of session: String) -> [Event] {
        state.withLock { $0.events.filter { $0.session == session } }
    }

    private func send(_ method: String, _ parameters: [String: Any], _ session: String?) throws -> Int {
        let number = state.withLock { state in
            state.lastCall += 1
            return state.lastCall
        }
        var message: [String: Any] = ["id": number, "method": method, "params": parameters]
        message["sessionId"] = session
        let data = try JSONSerialization.data(withJSONObject: message)
        try commands.fileHandleForWriting.write(contentsOf: data + [0])
        return number
    }

    private func receive(_ data: Data) {
        struct Head: Decodable {
            var id: Int?
            var method: String?
            var sessionId: String?
        }
        state.withLock { state in
            state.unread.append(data)
            while let end = state.unread.firstIndex(of: 0) {
                let message = Data(state.unread[..<end])
                state.unread = Data(state.unread[state.unread.index(after: end)...])
                guard let head = try? JSONDecoder().decode(Head.self, from: message) else { continue }
                if let id = head.id {
                    state.replies[id] = message
                } else if let method = head.method {
                    state.events.append(Event(method: method, session: head.sessionId, message: message))
                }
            }
        }
    }

    /// Of a command whose result says nothing.
    struct Ignored: Decodable {}

    private struct Envelope<Result: Decodable>: Decodable {
        struct Complaint: Decodable {
            var message: String
        }
        var result: Result?
        var error: Complaint?
    }
}
