// SPDX-License-Identifier: Apache-2.0

import Foundation
import Logging
import NewsModel
import Publishing
import Testing

@testable import Daemon

/// A reload of real files: what is taken up, what waits for the next start, and that it says so.
@Suite struct ReloaderTests {
    private final class Desk {
        let room: TestNewsroom
        let reloader: Reloader

        init() async throws {
            room = try await TestNewsroom()
            let clock = room.clock
            let logger = Logger(label: "daemon-tests") { _ in SwiftLogNoOpLogHandler() }
            try Self.write("sources.yaml", "publishers: []", room)
            try Self.write("berrah.yaml", Self.base, room)
            reloader = Reloader(
                file: room.folder + "/berrah.yaml",
                started: try LoadedConfiguration.load(file: room.folder + "/berrah.yaml", environment: [:])
                    .configuration,
                environment: [:], register: room.room.register,
                loop: PollLoop(
                    poller: room.room.poller, register: room.room.register, committed: WakeSignal(),
                    now: { clock.now }, watchdog: nil, logger: logger),
                zones: room.room.zones, now: { clock.now }, logger: logger)
        }

        static let base = "sources: [sources.yaml]\n"

        private static func write(_ name: String, _ text: String, _ room: TestNewsroom) throws {
            try text.write(toFile: room.folder + "/" + name, atomically: true, encoding: .utf8)
        }

        func reload(_ text: String, dryRun: Bool = false) async throws -> ReloadReport {
            try Self.write("berrah.yaml", Self.base + text, room)
            return await reloader.reload(dryRun: dryRun)
        }

        var configuration: Configuration { room.room.register.configuration }
    }

    static let fixed: [(key: String, text: String)] = [
        ("public_url", "public_url: http://127.0.0.1:8077/news"), ("listen", "listen: 127.0.0.1:9"),
        ("trusted_proxies", "trusted_proxies: [127.0.0.1]"), ("languages", "languages: [fr]"),
        ("notify", "notify: [{webhook: \"https://desk.example/\", secret: hush}]"),
        ("fetch.contact", "fetch: {contact: news@press.example}"),
        ("stories.window", "stories: {window: 48h}"),
        ("polling.concurrency", "polling: {concurrency: 8}"),
    ]

    @Test(arguments: fixed)
    func whatIsFixedAtTheStartStaysAndIsNamed(key: String, text: String) async throws {
        let desk = try await Desk()
        let before = desk.configuration
        let report = try await desk.reload(text)
        #expect(report.errors.isEmpty, "\(report.errors)")
        #expect(report.changed.map(\.id) == [key])
        #expect(report.needRestart == [key])
        #expect(!"\(report)".contains("hush"), "secrets stay out of reports")
        let after = desk.configuration
        #expect(after.publicURL == before.publicURL)
        #expect(after.listen == before.listen)
        #expect(after.trustedProxies == before.trustedProxies)
        #expect(after.languages == before.languages)
        #expect(after.notify == before.notify)
        #expect(after.fetch == before.fetch)
        #expect(after.stories == before.stories)
        // The same file again: nothing has changed since, and the start is still due.
        let again = try await desk.reload(text)
        #expect(again.changed.isEmpty)
        #expect(again.needRestart == [key])
        #expect(try await desk.reload("").needRestart.isEmpty, "taken back")
        await desk.room.close()
    }

    static let live: [(key: String, text: String, isTaken: @Sendable (Configuration) -> Bool)] = [
        ("breaking.owners", "breaking: {owners: 3}", { $0.breaking.owners == 3 }),
        ("breaking.trusted_mark", "breaking: {trusted_mark: 0.5}", { $0.breaking.trustedMark == 0.5 }),
        ("breaking.window", "breaking: {window: 20m}", { $0.breaking.window == .minutes(20) }),
        ("polling.per_host", "polling: {per_host: 2}", { $0.polling.perHost == 2 }),
        ("publish", "publish: headline", { $0.publish == .headline }),
        ("retention.days", "retention: {days: 30}", { $0.retention.days == 30 }),
    ]

    @Test(arguments: live)
    func theRestIsTakenUpAtOnce(
        key: String, text: String, isTaken: @Sendable (Configuration) -> Bool
    ) async throws {
        let desk = try await Desk()
        let dry = try await desk.reload(text, dryRun: true)
        #expect(dry.changed.map(\.id) == [key])
        #expect(!isTaken(desk.configuration))
        let report = try await desk.reload(text)
        #expect(report.changed == dry.changed)
        #expect(report.needRestart.isEmpty)
        #expect(isTaken(desk.configuration))
        await desk.room.close()
    }

    @Test func aMistakeChangesNothing() async throws {
        let desk = try await Desk()
        let before = desk.configuration
        let report = try await desk.reload("publish: headline\nlanguages: []")
        #expect(report.errors.map { "\($0.line):\($0.column)" } == ["3:12"])
        #expect(desk.configuration == before)
        await desk.room.close()
    }
}
