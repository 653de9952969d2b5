// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Serving
import Synchronization

/// Editions whose text the test sets.
final class FakeEditions: EditionSource {
    struct State {
        var text = "<feed>عاجل من أكادير</feed>"
        var modified = Timestamp(seconds: 1_795_000_000)
        /// Of the breaking editions, where it differs.
        var breaking: String?
        var renderings = 0
        /// The addresses of the editions that were rendered.
        var rendered: [String] = []
        var isHeld = false
        var held: [CheckedContinuation<Void, Never>] = []
        var languages: [String] = []
        /// The numbers of the entries, where differences are asked for.
        var marks: [UInt64] = []
    }

    let state = Mutex(State())

    func edition(_ address: EditionAddress) async throws -> RenderedEdition? {
        await wait()
        let (text, modified, marks) = state.withLock { state in
            state.renderings += 1
            state.rendered.append(address.target)
            let text = address.key.scope == .breaking ? state.breaking ?? state.text : state.text
            return (text, state.modified, state.marks)
        }
        if address.key.scope == .publisher("nobody") {
            return nil
        }
        var rendered = RenderedEdition(
            bytes: Array(text.utf8), contentType: address.format.contentType, modified: modified,
            lifetime: address.key.scope == .breaking ? .urgent : .changing,
            links: [
                HeaderLink(relation: "hub", url: "http://127.0.0.1/hub"),
                HeaderLink(relation: "self", url: "http://127.0.0.1" + address.target),
            ])
        rendered.marks = marks
        return rendered
    }

    func edition(_ address: EditionAddress, without marks: Set<UInt64>) async throws -> RenderedEdition? {
        let new = state.withLock { $0.marks.filter { !marks.contains($0) } }
        let text = "<feed>" + new.map { "<e>\($0)</e>" }.joined() + "</feed>"
        return RenderedEdition(bytes: Array(text.utf8), contentType: address.format.contentType)
    }

    func page(_ request: PageRequest) async throws -> RenderedEdition? {
        guard request.path.isEmpty || ["status", "feeds", "feed.atom", "feed.rss"].contains(request.path[0])
        else { return nil }
        state.withLock { $0.renderings += 1 }
        return RenderedEdition(
            bytes: Array("<!doctype html><html lang=\(request.language)>\(request.target)".utf8),
            contentType: "text/html; charset=utf-8",
            lifetime: request.path.first == "status" ? .momentary : .changing,
            contentSecurityPolicy: "default-src 'none'")
    }

    func sources() async throws -> RenderedEdition {
        RenderedEdition(bytes: Array("<opml/>".utf8), contentType: "text/x-opml; charset=utf-8")
    }

    func message(status: Int, text: String, for request: PageRequest) async -> RenderedEdition? {
        RenderedEdition(bytes: Array("<p>\(status)".utf8), contentType: "text/html; charset=utf-8")
    }

    /// Renderings wait until `release`.
    func hold() {
        state.withLock { $0.isHeld = true }
    }

    func release() {
        let held = state.withLock { state in
            state.isHeld = false
            defer { state.held = [] }
            return state.held
        }
        for continuation in held {
            continuation.resume()
        }
    }

    private func wait() async {
        await withCheckedContinuation { continuation in
            let waits = state.withLock { state in
                if state.isHeld {
                    state.held.append(continuation)
                }
                return state.isHeld
            }
            if !waits {
                continuation.resume()
            }
        }
    }
}
