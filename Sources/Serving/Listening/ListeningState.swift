// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Lets others wait until the server accepts connections, or could not.
final class ListeningState: Sendable {
    private enum State {
        case opening([CheckedContinuation<ListeningAddresses, any Error>])
        case done(Result<ListeningAddresses, any Error>)
    }

    private let state = Mutex(State.opening([]))

    func resolve(_ result: Result<ListeningAddresses, any Error>) {
        let waiting: [CheckedContinuation<ListeningAddresses, any Error>] = state.withLock { state in
            guard case .opening(let waiting) = state else { return [] }
            state = .done(result)
            return waiting
        }
        for waiter in waiting {
            waiter.resume(with: result)
        }
    }

    func wait() async throws -> ListeningAddresses {
        try await withCheckedThrowingContinuation { continuation in
            let result: Result<ListeningAddresses, any Error>? = state.withLock { state in
                switch state {
                case .opening(var waiting):
                    waiting.append(continuation)
                    state = .opening(waiting)
                    return nil
                case .done(let result):
                    return result
                }
            }
            if let result {
                continuation.resume(with: result)
            }
        }
    }
}
