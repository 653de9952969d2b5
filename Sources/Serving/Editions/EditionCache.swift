// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Synchronization

/// Keeps rendered documents as bytes until the event log moves on.
///
/// Bounded in bytes: what was not asked for longest goes first. Requests for the same document wait for one
/// rendering.
final class EditionCache: Sendable {
    struct Entry {
        var edition: CachedEdition
        /// The state of the log that it shows.
        var generation: UInt64
        var lastUse: UInt64
        /// Of momentary documents.
        var expires: Timestamp?
    }

    private struct State {
        var generation: UInt64 = 0
        var uses: UInt64 = 0
        var entries: [DocumentKey: Entry] = [:]
        /// Request targets as written, for the way without parsing.
        var targets: [String: DocumentKey] = [:]
        var bytes = 0
        var underway: [DocumentKey: [CheckedContinuation<Void, Never>]] = [:]
    }

    private let source: any EditionSource
    private let limit: Int
    private let counters: ServingCounters
    private let now: @Sendable () -> Timestamp
    private let state = Mutex(State())

    init(
        source: any EditionSource, limit: Int, counters: ServingCounters,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.source = source
        self.limit = limit
        self.counters = counters
        self.now = now
    }

    /// Another number whenever something became true.
    var generation: UInt64 {
        state.withLock { $0.generation }
    }

    /// Something became true: what is here shows the past.
    func moveOn() {
        state.withLock { $0.generation += 1 }
    }

    /// A document that was asked for in these very words, if it is still true. Cheap; safe on an event loop.
    func ready(_ target: String) -> CachedEdition? {
        state.withLock { state in
            guard let key = state.targets[target], let entry = state.entries[key],
                entry.generation == state.generation
            else { return nil }
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            return entry.edition
        }
    }

    /// The document, rendered if need be; nil when there is none.
    ///
    /// - Parameter target: remembers the request target as a way to it; nil does not.
    func document(_ key: DocumentKey, target: String? = nil) async throws -> CachedEdition? {
        // A rendering that began before this request came may miss what the reader knows of already.
        let wanted = state.withLock { $0.generation }
        while true {
            if let found = fresh(key, since: wanted, target: target) {
                return found
            }
            if await lead(key) {
                return try await render(key, target: target)
            }
        }
    }

    private func fresh(_ key: DocumentKey, since generation: UInt64, target: String?) -> CachedEdition? {
        let now = now()
        return state.withLock { state in
            guard let entry = state.entries[key], entry.generation >= generation,
                entry.expires.map({ $0 > now }) != false
            else { return nil }
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            if let target, entry.expires == nil, entry.edition.rendered.movedTo == nil {
                remember(target, for: key, in: &state)
            }
            return entry.edition
        }
    }

    /// True when the caller is to render; false after somebody else has.
    private func lead(_ key: DocumentKey) async -> Bool {
        let leads = state.withLock { state in
            if state.underway[key] == nil {
                state.underway[key] = []
                return true
            }
            return false
        }
        if leads {
            return true
        }
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                state.underway[key]?.append(continuation)
                return state.underway[key] == nil
            }
            if isOver {
                continuation.resume()
            }
        }
        return false
    }

    private func render(_ key: DocumentKey, target: String?) async throws -> CachedEdition? {
        let (generation, previous) = state.withLock { ($0.generation, $0.entries[key]?.edition) }
        defer {
            for waiter in state.withLock({ $0.underway.removeValue(forKey: key) }) ?? [] {
                waiter.resume()
            }
        }
        let rendered: RenderedEdition? =
            switch key {
            case .edition(let address): try await source.edition(address)
            case .page(let request): try await source.page(request)
            case .sources: try await source.sources()
            case .asset(let path): Self.asset(path)
            }
        guard let rendered else {
            state.withLock { drop(key, in: &$0) }
            return nil
        }
        let edition = CachedEdition(rendered, key: key, previous: previous, now: now())
        let held = state.withLock { state in
            drop(key, in: &state)
            state.uses += 1
            let expires = rendered.lifetime == .momentary ? now() + .seconds(2) : nil
            state.entries[key] = Entry(
                edition: edition, generation: generation, lastUse: state.uses, expires: expires)
            state.bytes += edition.size
            if let target, expires == nil, rendered.movedTo == nil {
                remember(target, for: key, in: &state)
            }
            shrink(&state)
            return state.bytes
        }
        counters.update {
            $0.renderings += 1
            $0.cachedBytes = held
        }
        return edition
    }

    /// A variant was made: its bytes count, too.
    func recount(_ key: DocumentKey) {
        state.withLock { state in
            state.bytes = state.entries.values.reduce(0) { $0 + $1.edition.size }
            shrink(&state)
        }
    }

    private func remember(_ target: String, for key: DocumentKey, in state: inout State) {
        if state.targets.count >= Self.maximumTargets {
            state.targets.removeAll()
        }
        state.targets[target] = key
    }

    private func drop(_ key: DocumentKey, in state: inout State) {
        guard let old = state.entries.removeValue(forKey: key) else { return }
        state.bytes = max(0, state.bytes - old.edition.size)
    }

    private func shrink(_ state: inout State) {
        guard state.bytes > limit || state.entries.count > Self.maximumEntries else { return }
        for (key, _) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.bytes > limit * 3 / 4 || state.entries.count > Self.maximumEntries * 3 / 4 else {
                break
            }
            drop(key, in: &state)
        }
        state.targets = state.targets.filter { state.entries[$0.value] != nil }
    }

    private static func asset(_ path: String) -> RenderedEdition? {
        PageAssets.all.first { $0.path == path }.map {
            RenderedEdition(bytes: $0.bytes, contentType: $0.contentType, lifetime: .immutable)
        }
    }

    private static let maximumTargets = 4096
    private static let maximumEntries = 2048
}
