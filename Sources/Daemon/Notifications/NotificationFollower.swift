// SPDX-License-Identifier: Apache-2.0

import Archive
import Logging
import NewsModel
import ServiceLifecycle

/// Reads the event log for one sink and tells it of each breaking story once.
///
/// Its place in the log is in the archive, moved on only after the sink took the notice: what could not be told before
/// the end of the daemon is told after its start. A notice that nobody took for hours is no news any more. A daemon that
/// is killed in the moment between the two tells it again under the same event's number, by which a receiver knows it.
struct NotificationFollower: Service {
    /// Names the place in the log; the same sink has the same name after a restart.
    let name: String
    let sender: any NoticeSender
    let archive: Archive
    let committed: WakeSignal
    let now: @Sendable () -> Timestamp
    let logger: Logger
    var firstPause = Duration.seconds(5)

    static let longestPause = Duration.minutes(5)
    static let lifetime = Duration.hours(6)

    func run() async throws {
        let wakes = committed.listen()
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                let (rings, ring) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
                group.addTask {
                    for await _ in wakes { ring.yield() }
                    ring.finish()
                }
                ring.yield()
                var failures = 0
                for await _ in rings {
                    guard await !advance() else {
                        failures = 0
                        continue
                    }
                    failures += 1
                    let pause = min(firstPause * (1 << min(failures - 1, 10)), Self.longestPause)
                    // Ends early only when the daemon does.
                    guard (try? await Task.sleep(for: pause)) != nil else { break }
                    ring.yield()
                }
                group.cancelAll()
            }
        }
    }

    /// Tells everything that there is to tell; false when the sink did not take something.
    func advance() async -> Bool {
        do {
            while let step = try await next() {
                guard try await take(step) else { return false }
            }
            return true
        } catch is CancellationError {
            return true
        } catch {
            logger.error("notices cannot be read", metadata: ["sink": "\(name)", "reason": "\(error)"])
            return false
        }
    }

    private struct Step: Sendable {
        var sequence: EventSequence
        var story: StoryID?
        /// nil when there is nothing to tell any more.
        var event: NewsEvent?
    }

    private func next() async throws -> Step? {
        let name = name
        let step = try await archive.read { view -> Step? in
            guard let place = try view.cursor(name) else {
                // A sink just configured is told what comes, not what was.
                return Step(sequence: try view.lastEvent())
            }
            guard let logged = try view.events(after: place, ofBreaking: true, limit: 1).first else {
                return nil
            }
            let sequence = logged.event.sequence
            guard logged.event.type == .breaking, let story = logged.story,
                try !view.isNotified(name, of: story), let event = try EventVeil(view).told([logged]).first
            else { return Step(sequence: sequence) }
            return Step(sequence: sequence, story: story, event: event)
        }
        return step
    }

    private func take(_ step: Step) async throws -> Bool {
        var told: StoryID?
        if let event = step.event {
            if now() - event.time > Self.lifetime {
                logger.warning(
                    "a notice was given up: nobody took it for hours",
                    metadata: ["sink": "\(name)", "event": "\(event.sequence.number)"])
            } else {
                let outcome = await sender.send(Notice(event: event, logID: archive.logID))
                if case .failed(let reason) = outcome {
                    logger.warning(
                        "a notice was not taken",
                        metadata: [
                            "sink": "\(name)", "event": "\(event.sequence.number)", "reason": "\(reason)",
                        ])
                    return false
                }
                told = step.story
            }
        }
        let (name, moment) = (name, now())
        try await archive.write { [told] transaction in
            try transaction.noteNotified(name, of: told, through: step.sequence, at: moment)
        }
        if told != nil {
            logger.info(
                "a notice was taken", metadata: ["sink": "\(name)", "event": "\(step.sequence.number)"])
        }
        return true
    }
}
