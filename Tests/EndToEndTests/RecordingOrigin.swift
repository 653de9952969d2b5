// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Samples
import Serving
import Synchronization

@testable import Daemon

/// The samples as publishers serve them, under the test's control: documents can change, and requests are counted.
final class RecordingOrigin: Sendable {
    private let documents: DocumentTable
    private let server: DocumentServer

    init(now: Timestamp) async throws {
        let clock = SampleClock(now: now)
        let documents = DocumentTable()
        for sample in Sample.all where sample.name != "sources.yaml" {
            documents.set("/" + sample.name, clock.move(sample.bytes))
        }
        documents.set("/aajil-tv.rss", documents.bytes("/aajil-tv-1.rss"))
        self.documents = documents
        server = try await DocumentServer { path in
            documents.answer(path)
        }
    }

    var address: String { server.address }

    /// The samples' sources, without those named.
    func sources(without left: Set<String> = []) -> String {
        let text = Sample.named("sources.yaml").map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        let blocks = text.replacing("{origin}", with: address).split(separator: "  - id: ")
        return blocks.enumerated().filter { index, block in
            index == 0 || !left.contains(String(block.prefix { !$0.isNewline }))
        }.map { index, block in index == 0 ? String(block) : "  - id: " + block }.joined()
    }

    func set(_ path: String, _ bytes: [UInt8]) {
        documents.set(path, bytes)
    }

    func bytes(_ path: String) -> [UInt8] {
        documents.bytes(path)
    }

    /// Requests so far, by path.
    var requests: [String: Int] { documents.requests }
}

/// What lies at which path, and how often it was asked for.
private final class DocumentTable: Sendable {
    private struct State {
        var documents: [String: [UInt8]] = [:]
        var requests: [String: Int] = [:]
    }

    private let state = Mutex(State())

    func set(_ path: String, _ bytes: [UInt8]) {
        state.withLock { $0.documents[path] = bytes }
    }

    func bytes(_ path: String) -> [UInt8] {
        state.withLock { $0.documents[path] ?? [] }
    }

    var requests: [String: Int] { state.withLock { $0.requests } }

    func answer(_ path: String) -> ServedDocument? {
        state.withLock { state in
            state.requests[path, default: 0] += 1
            return state.documents[path].map { ServedDocument(bytes: $0, contentType: "application/xml") }
        }
    }
}
