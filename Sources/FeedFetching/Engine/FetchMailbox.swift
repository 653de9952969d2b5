// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// Where tasks leave requests for the thread that makes them, and the only thing that both sides touch.
///
/// Backpressure: a task that asks is suspended until its answer is there, so that callers wait in order of
/// arrival and hold nothing but their request. Beyond the capacity a request fails at once: something asks in
/// a loop.
final class FetchMailbox: Sendable {
    /// How far the end has come.
    enum Phase: Comparable {
        case open
        /// Nothing new is begun.
        case draining
        /// What is under way is given up.
        case abandoned
        case ended
    }

    /// What the thread takes out at once.
    struct Post {
        var arrivals: [FetchJob] = []
        var cancellations: [UInt64] = []
        var phase = Phase.open
    }

    private struct State {
        var post = Post()
        var open: Set<UInt64> = []
        /// Cancelled before they came.
        var cancelledEarly: Set<UInt64> = []
        var nextID: UInt64 = 0
        var isWoken = false
        var waker: CurlWaker?
        var mourners: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let capacity: Int

    init(capacity: Int, waker: CurlWaker) {
        self.capacity = capacity
        var state = State()
        state.waker = waker
        self.state = Mutex(state)
    }

    func newID() -> UInt64 {
        state.withLock {
            $0.nextID += 1
            return $0.nextID
        }
    }

    /// Hands a request over, or answers it at once when it cannot be taken.
    func submit(_ job: FetchJob) {
        let refusal: FetchResult? = state.withLock { state in
            if state.cancelledEarly.remove(job.id) != nil || state.post.phase != .open {
                return .cancelled
            }
            guard state.open.count < capacity else {
                return .failure(
                    PollFailure(
                        .limitExceeded,
                        "More than \(capacity) requests wait already: something asks in a loop."))
            }
            state.open.insert(job.id)
            state.post.arrivals.append(job)
            Self.wake(&state)
            return nil
        }
        if let refusal {
            job.answer.resume(returning: refusal)
        }
    }

    func cancel(_ id: UInt64) {
        state.withLock { state in
            if state.open.contains(id) {
                state.post.cancellations.append(id)
                Self.wake(&state)
            } else {
                state.cancelledEarly.insert(id)
            }
        }
    }

    /// The task of that number will not come any more.
    func forget(_ id: UInt64) {
        state.withLock { _ = $0.cancelledEarly.remove(id) }
    }

    /// Moves towards the end, never back.
    func advance(to phase: Phase) {
        state.withLock { state in
            guard state.post.phase < phase else { return }
            state.post.phase = phase
            Self.wake(&state)
        }
    }

    func waitForEnd() async {
        await withCheckedContinuation { mourner in
            let isOver = state.withLock { state in
                if state.post.phase < .ended {
                    state.mourners.append(mourner)
                    return false
                }
                return true
            }
            if isOver {
                mourner.resume()
            }
        }
    }

    // MARK: - For the thread

    func collect() -> Post {
        state.withLock { state in
            let post = state.post
            state.post = Post(phase: post.phase)
            state.isWoken = false
            return post
        }
    }

    func answer(_ job: FetchJob, _ result: FetchResult) {
        state.withLock { _ = $0.open.remove(job.id) }
        job.answer.resume(returning: result)
    }

    /// The thread's last word: nobody may wake it any more.
    func end() {
        let (mourners, late) = state.withLock { state in
            state.waker = nil
            state.post.phase = .ended
            let result = (state.mourners, state.post.arrivals)
            state.mourners = []
            state.post.arrivals = []
            return result
        }
        for job in late {
            job.answer.resume(returning: .cancelled)
        }
        for mourner in mourners {
            mourner.resume()
        }
    }

    private static func wake(_ state: inout State) {
        guard !state.isWoken, let waker = state.waker else { return }
        state.isWoken = true
        waker.wake()
    }
}
