// SPDX-License-Identifier: Apache-2.0

import Archive
import HostSystem
import Logging
import NewsModel
import ServiceLifecycle

/// What falls due by time: stories settle and cool, the search index follows, old news is forgotten.
struct Housekeeping: Service {
    let archive: Archive
    let desk: NewsDesk
    let register: FeedRegister
    let committed: WakeSignal
    let search: SearchFollower
    let now: @Sendable () -> Timestamp
    let logger: Logger

    private static let pause = Duration.seconds(20)
    private static let moment = Duration.seconds(1)
    private static let retentionPause = Duration.hours(1)
    private static let memoryPause = Duration.minutes(1)

    func run() async throws {
        let commits = committed.listen()
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await keepSearch(after: commits) }
                group.addTask { await keepStories() }
            }
        }
    }

    /// A moment behind what was committed; a burst of polls costs one step.
    private func keepSearch(after commits: AsyncStream<Void>) async {
        await attempt("the search index could not follow", follow)
        for await _ in commits {
            guard (try? await Task.sleep(for: Self.moment)) != nil else { return }
            await attempt("the search index could not follow", follow)
        }
    }

    private func keepStories() async {
        var retained: Timestamp?
        var freed = now()
        // The sleep ends early only when the daemon does.
        while (try? await Task.sleep(for: Self.pause)) != nil {
            await attempt("stories could not be settled", settle)
            if now() - freed >= Self.memoryPause {
                freed = now()
                FreedMemory.giveBack()
            }
            if retained.map({ now() - $0 >= Self.retentionPause }) ?? true {
                retained = now()
                await attempt("old items could not be removed", retain)
                await attempt("the database's size could not be noted", noteSize)
            }
        }
    }

    private func attempt(_ complaint: Logger.Message, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch is CancellationError {
        } catch {
            logger.error(complaint, metadata: ["reason": "\(error)"])
        }
    }

    private func settle() async throws {
        let moment = now()
        var isUnfinished = true
        while isUnfinished {
            try Task.checkCancellation()
            isUnfinished = try await archive.write { transaction in
                try desk.settle(catalogue: register.catalogue, now: moment, in: transaction)
            }
        }
        committed.wake()
    }

    /// For the growth that the status tells.
    private func noteSize() async throws {
        let moment = now()
        var (growth, bytes) = try await archive.read { (try DatabaseGrowth($0), try $0.databaseBytes()) }
        guard growth.note(bytes, at: moment) else { return }
        try await archive.write { [growth] in try growth.save($0) }
    }

    private func follow() async throws {
        while try await search.advance() > 0 {
            try Task.checkCancellation()
        }
    }

    private func retain() async throws {
        let removed = try await RetentionRound(
            archive: archive, configuration: register.configuration, now: now()
        ).run()
        if removed > 0 {
            logger.info("old items removed", metadata: ["items": "\(removed)"])
        }
    }
}
