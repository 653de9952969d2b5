// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization

/// A publisher, and whatever else the network is to be, on a loopback port; remembers what it was asked.
final class TestOrigin: Sendable {
    private struct State {
        var answers: [String: @Sendable (ServedRequest) -> ServedDocument?] = [:]
        var requests: [ServedRequest] = []
    }

    private final class Box: Sendable {
        let state = Mutex(State())
    }

    private let box: Box
    private let server: DocumentServer

    init() async throws {
        let box = Box()
        self.box = box
        server = try await DocumentServer(answer: { request in
            let answer = box.state.withLock { state in
                state.requests.append(request)
                return state.answers[request.path]
            }
            return answer?(request)
        })
    }

    var address: String { server.address }

    func set(_ path: String, _ answer: @escaping @Sendable (ServedRequest) -> ServedDocument?) {
        box.state.withLock { $0.answers[path] = answer }
    }

    func set(_ path: String, _ document: ServedDocument) {
        set(path) { _ in document }
    }

    func set(_ path: String, feed: String, headers: [String: String] = [:]) {
        set(
            path,
            ServedDocument(bytes: Array(feed.utf8), contentType: "application/rss+xml", headers: headers))
    }

    func set(_ path: String, page: String) {
        set(path, ServedDocument(bytes: Array(page.utf8), contentType: "text/html; charset=utf-8"))
    }

    func set(_ path: String, status: Int, headers: [String: String] = [:]) {
        set(path, ServedDocument(bytes: [], contentType: "text/plain", status: status, headers: headers))
    }

    var requests: [ServedRequest] { box.state.withLock { $0.requests } }

    func requests(to path: String) -> [ServedRequest] {
        requests.filter { $0.path == path }
    }
}
