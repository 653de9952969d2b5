// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel
import ServiceLifecycle

/// Keeps the subscriptions for as long as the daemon runs.
struct PushService: Service {
    let subscriber: PushSubscriber
    let logger: Logger

    /// How often a reload's changes are looked for when nothing else is due.
    private static let pause = Duration.minutes(1)

    func run() async throws {
        let wakes = subscriber.wake.listen()
        subscriber.wake.wake()
        await cancelWhenGracefulShutdown {
            var timer: Task<Void, Never>?
            for await _ in wakes {
                timer?.cancel()
                var pause = Self.pause
                do {
                    if let next = try await subscriber.keepUp() {
                        pause = min(pause, max(next - subscriber.now(), .seconds(1)))
                    }
                } catch {
                    logger.error("subscriptions could not be kept", metadata: ["reason": "\(error)"])
                }
                let wait = pause
                timer = Task {
                    guard (try? await Task.sleep(for: wait)) != nil else { return }
                    subscriber.wake.wake()
                }
            }
            timer?.cancel()
        }
    }
}
