// SPDX-License-Identifier: Apache-2.0

import Archive
import Logging
import NewsModel
import ServiceLifecycle

/// Reads the event log behind the commits and hands each event on, in order and once.
///
/// Live delivery is replay that has caught up: there is no second way out of the daemon.
struct LogFollower: Service {
    let archive: Archive
    let committed: WakeSignal
    /// The last event that was handed on before.
    let start: EventSequence
    /// Takes what may be told, and the last number that was read.
    let deliver: @Sendable ([NewsEvent], EventSequence) -> Void
    let logger: Logger

    func run() async throws {
        let wakes = committed.listen()
        await withGracefulShutdownHandler {
            var last = start
            for await _ in wakes {
                do {
                    last = try await catchUp(from: last)
                } catch {
                    logger.error("the event log could not be read", metadata: ["reason": "\(error)"])
                }
            }
        } onGracefulShutdown: {
            committed.finish()
        }
    }

    private func catchUp(from last: EventSequence) async throws -> EventSequence {
        var last = last
        while true {
            let position = last
            let (newest, events) = try await archive.read { view in
                let logged = try view.events(after: position, limit: 500)
                return (logged.last?.event.sequence, try EventVeil(view).told(logged))
            }
            guard let newest else { return last }
            deliver(events, newest)
            last = newest
        }
    }
}
