// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Logging
public import NewsModel
import Serving

/// The whole daemon on bundled samples, offline, in a temporary folder.
public struct NewsDemo: Sendable {
    /// Where to look at what.
    public struct Addresses: Sendable {
        public var merged: String
        public var breaking: String
        public var status: String
    }

    /// From the start to the moment at which a story breaks.
    private static let calm = Duration.seconds(30)

    private let port: Int
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameter port: of the public server; 0 takes a free one.
    public init(port: Int, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        self.port = port
        self.now = now
        self.logger = logger
    }

    /// Runs until SIGINT or SIGTERM; the folder is gone afterwards.
    public func run(ready: @escaping @Sendable (Addresses) -> Void) async throws {
        let start = now()
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "berrah-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let origin = try await SampleOrigin(start: start, breaksAt: start + Self.calm, now: now)
        let sources = folder.appending(path: "sources.yaml")
        try origin.sources.write(to: sources, atomically: true, encoding: .utf8)
        let loaded = try LoadedConfiguration.demo(folder: folder.path, sources: sources.path, port: port)
        let daemon = NewsDaemon(loaded, environment: [:], now: now, logger: logger)
        let control = loaded.configuration.control
        let flash = Task(executorPreference: WorkExecutor(label: "berrah.demo")) {
            try await Task.sleep(for: Self.calm)
            // Nobody waits for the feed's next visit by the clock, which may be a minute away.
            _ = try ControlClient(path: control).ask(
                "POST", "/refresh", body: Array("{\"ids\": [\"\(SampleOrigin.breakingFeed)\"]}".utf8))
        }
        defer { flash.cancel() }
        try await daemon.run { addresses in
            let base = "http://\(addresses.public.first ?? "127.0.0.1")"
            ready(
                Addresses(merged: base + "/feed.atom", breaking: base + "/breaking/events", status: control))
        }
        await origin.close()
    }
}

extension LoadedConfiguration {
    /// Loopback only, and in a hurry: the samples are ours, so there is nobody to be polite to.
    static func demo(folder: String, sources: String, port: Int) throws -> LoadedConfiguration {
        let file = folder + "/berrah.yaml"
        let text = """
            listen: 127.0.0.1:\(port)
            public_url: http://127.0.0.1:\(port)
            state: \(folder)/state
            control: \(folder)/control.sock
            sources: [\(sources)]
            polling: {interval: 1m, min_interval: 1m, host_spacing: 0s, per_host: 8}
            fetch: {allow_private_addresses: true, robots: false}

            """
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return try load(file: file, environment: [:])
    }
}
