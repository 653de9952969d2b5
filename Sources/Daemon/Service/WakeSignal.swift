// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Wakes whoever follows the log or the queue. Many calls while a listener is busy count as one: each listener looks
/// at the state itself, so nothing is lost by forgetting how often it was called.
final class WakeSignal: Sendable {
    private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])

    /// A stream that yields after each `wake`.
    func listen() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        listeners.withLock { $0.append(continuation) }
        return stream
    }

    func wake() {
        for listener in listeners.withLock({ $0 }) {
            listener.yield()
        }
    }

    /// No more wakes: the streams end.
    func finish() {
        for listener in listeners.withLock({ $0 }) {
            listener.finish()
        }
    }
}
