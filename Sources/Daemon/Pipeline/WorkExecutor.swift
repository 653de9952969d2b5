// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Runs the heavy, uninterruptible part of a poll (parsing, normalising) on threads of its own, so that a large
/// document never holds up the cooperative pool, which has no more threads than the machine has cores.
///
/// Jobs start in the order in which they come. Unbounded by itself: the polls under way bound it.
public final class WorkExecutor: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        /// The next of `jobs`.
        var next = 0
        var running = 0
        var isYielding = false
    }

    private let queue: DispatchQueue
    private let width: Int
    private let state = Mutex(State())

    /// - Parameter width: how many jobs run beside each other.
    public init(label: String, width: Int = 1) {
        queue = DispatchQueue(label: label, attributes: .concurrent)
        self.width = max(width, 1)
    }

    /// Leaves a core to others while they are behind: what is parsed before the writer can take it only waits.
    public func yield(_ isYielding: Bool) {
        let starts = state.withLock { state in
            state.isYielding = isYielding
            return begins(&state)
        }
        if starts { start() }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let starts = state.withLock { state in
            state.jobs.append(job)
            return begins(&state)
        }
        if starts { start() }
    }

    /// Whether one more thread is to work now; it is counted.
    private func begins(_ state: inout State) -> Bool {
        let allowed = state.isYielding ? max(width - 1, 1) : width
        guard state.running < allowed, state.next < state.jobs.count else { return false }
        state.running += 1
        return true
    }

    private func start() {
        queue.async { [self] in
            let executor = unsafe asUnownedTaskExecutor()
            while let job = take() { unsafe job.runSynchronously(on: executor) }
        }
    }

    /// The next job; nil ends the thread's work.
    private func take() -> UnownedJob? {
        state.withLock { state in
            let allowed = state.isYielding ? max(width - 1, 1) : width
            guard state.next < state.jobs.count, state.running <= allowed else {
                state.running -= 1
                return nil
            }
            defer {
                if state.next > 64, state.next * 2 > state.jobs.count {
                    state.jobs.removeFirst(state.next)
                    state.next = 0
                }
            }
            state.next += 1
            return state.jobs[state.next - 1]
        }
    }
}
