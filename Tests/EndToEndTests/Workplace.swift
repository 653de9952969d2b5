// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel

/// A temporary folder with a configuration in it.
final class Workplace: Sendable {
    let folder: String

    /// - Parameter isGuarded: no address of the machine's own may be visited, but where a feed says so.
    init(
        sources: String, extra: String = "", isGuarded: Bool = false, webSub: String = "auto"
    ) throws {
        folder = "/tmp/berrah-e2e-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("sources.yaml", sources)
        try write(
            "berrah.yaml",
            """
            listen: 127.0.0.1:0
            state: state
            control: control.sock
            sources: [sources.yaml]
            polling: {interval: 1h, min_interval: 1m, host_spacing: 0s, per_host: 8}
            fetch: {allow_private_addresses: \(!isGuarded), robots: false, websub: \(webSub)}
            \(extra)
            """)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var configuration: String { folder + "/berrah.yaml" }
    var socket: String { folder + "/control.sock" }

    /// Adds to the configuration.
    func extend(_ text: String) throws {
        try write("berrah.yaml", try String(contentsOfFile: configuration, encoding: .utf8) + "\n" + text)
    }

    /// Lets the next daemon listen where one was.
    func listen(at address: String) throws {
        let text = try String(contentsOfFile: configuration, encoding: .utf8)
        try write(
            "berrah.yaml", text.replacing("listen: 127.0.0.1:0", with: "listen: \(address.dropFirst(7))"))
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }

    /// Replaces one line of the configuration.
    func change(_ line: String, to other: String) throws {
        let text = try String(contentsOfFile: configuration, encoding: .utf8)
        try write("berrah.yaml", text.replacingOccurrences(of: line, with: other))
    }

    /// Every item in the archive, while no daemon holds it.
    func items() throws -> [Item] {
        let archive = try Archive.open(
            path: folder + "/state/berrah.sqlite",
            ArchiveConfiguration(entropy: [UInt8](repeating: 7, count: 32)))
        defer { try? archive.close() }
        return try archive.readAndWait { try $0.latestItems(limit: 10_000) }
    }
}
