// SPDX-License-Identifier: Apache-2.0

import Archive
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
    private static let retentionPause = Duration.hours(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var retained = now()
            // The sleep ends early only when the daemon does.
            while (try? await Task.sleep(for: Self.pause)) != nil {
                await attempt("stories could not be settled", settle)
                await attempt("the search index could not follow", follow)
                if now() - retained >= Self.retentionPause {
                    retained = now()
                    await attempt("old items could not be removed", retain)
                }
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
        do {
            try await archive.write { transaction in
                try desk.settle(catalogue: register.catalogue, now: moment, in: transaction)
            }
        } catch {
            desk.discard()
            throw error
        }
        committed.wake()
    }

    private func follow() async throws {
        while try await search.advance() > 0 {
            try Task.checkCancellation()
        }
    }

    private func retain() async throws {
        let configuration = register.configuration
        let moment = now()
        var isUnfinished = true
        while isUnfinished {
            let report = try await archive.retain(
                RetentionPolicy(
                    days: configuration.retention.days, itemsPerFeed: configuration.retention.itemsPerFeed,
                    windowStart: moment - configuration.stories.window, now: moment))
            isUnfinished = report.isUnfinished
            if report.items > 0 {
                logger.info("old items removed", metadata: ["items": "\(report.items)"])
            }
        }
    }
}
