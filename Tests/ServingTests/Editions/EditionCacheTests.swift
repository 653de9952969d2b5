// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel
import Publishing
import Synchronization
import Testing

@testable import Serving

@Suite(.timeLimit(.minutes(1))) struct EditionCacheTests {
    /// Fails as often as the test says, then renders.
    private final class Source: EditionSource {
        struct Broken: Error {}

        let failures = Mutex(0)
        let renderings = Mutex(0)
        let lifetime: EditionLifetime

        init(lifetime: EditionLifetime = .changing) {
            self.lifetime = lifetime
        }

        func edition(_ address: EditionAddress) async throws -> RenderedEdition? {
            renderings.withLock { $0 += 1 }
            let fails = failures.withLock { failures in
                failures -= 1
                return failures >= 0
            }
            if fails {
                await Task.yield()
                throw Broken()
            }
            return RenderedEdition(bytes: Array("خبر".utf8), contentType: "text/plain", lifetime: lifetime)
        }

        func page(_ request: PageRequest) async throws -> RenderedEdition? { nil }
        func sources() async throws -> RenderedEdition {
            RenderedEdition(bytes: [], contentType: "text/x-opml")
        }
    }

    private final class Time: Sendable {
        let now = Mutex(Timestamp(seconds: 100))
    }

    private let key = DocumentKey.edition(EditionAddress(EditionKey(.merged), .atom))

    private func cache(_ source: Source, now: @escaping @Sendable () -> Timestamp = { .epoch })
        -> EditionCache
    {
        EditionCache(source: source, limit: 1 << 20, counters: ServingCounters(), now: now)
    }

    @Test func `a target is a way to the document only until the next event`() async throws {
        let source = Source()
        let cache = cache(source)
        #expect(cache.ready("/feed.atom") == nil)
        _ = try await cache.document(key, target: "/feed.atom")
        #expect(cache.ready("/feed.atom")?.rendered.bytes == Array("خبر".utf8))
        #expect(cache.ready("/feed.atom?limit=100") == nil)
        cache.moveOn()
        #expect(cache.ready("/feed.atom") == nil)
        _ = try await cache.document(key)
        #expect(cache.ready("/feed.atom") != nil, "the way is remembered")
    }

    @Test func `a rendering that fails fails one request, and the next tries again`() async throws {
        let source = Source()
        source.failures.withLock { $0 = 3 }
        let cache = cache(source)
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask { (try? await cache.document(key)) != nil }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { !$0 } == 3)
        #expect(source.renderings.withLock { $0 } == 4)
    }

    @Test func `what is momentary is rendered again after two seconds, and has no short way`() async throws {
        let source = Source(lifetime: .momentary)
        let time = Time()
        let cache = cache(source) { time.now.withLock { $0 } }
        _ = try await cache.document(key, target: "/feed.atom")
        time.now.withLock { $0 = Timestamp(seconds: 101) }
        _ = try await cache.document(key, target: "/feed.atom")
        #expect(source.renderings.withLock { $0 } == 1)
        time.now.withLock { $0 = Timestamp(seconds: 102) }
        _ = try await cache.document(key, target: "/feed.atom")
        #expect(source.renderings.withLock { $0 } == 2)
        #expect(cache.ready("/feed.atom") == nil)
    }

    @Test func `nothing of an encoding that would be larger`() throws {
        let edition = CachedEdition(
            RenderedEdition(bytes: [1], contentType: "text/plain"), key: key, previous: nil, now: .epoch)
        #expect(edition.variant(.gzip) == nil)
        let variant = try edition.makeVariant(.gzip)
        #expect(variant.tag == edition.variant(.identity)?.tag)
        #expect(variant.body.readableBytes == 1)
    }
}
