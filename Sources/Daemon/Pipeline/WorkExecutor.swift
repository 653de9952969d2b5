// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Runs the heavy, uninterruptible part of a poll (parsing, normalising) on threads of its own, so that a large
/// document never holds up the cooperative pool, which has no more threads than the machine has cores.
///
/// Each worker is a serial queue: Dispatch gives those a thread each, whereas a concurrent queue would share the few
/// threads of the cooperative pool, and commits would wait until nothing is left to parse.
///
/// Jobs start in the order in which they come. Unbounded by itself: the polls under way bound it.
public final class WorkExecutor: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        /// The next of `jobs`.
        var next = 0
        /// Workers without work.
        var idle: [Int]
        var running = 0
        var isYielding = false
    }

    private let workers: [DispatchQueue]
    private let state: Mutex<State>

    /// - Parameter width: how many jobs run beside each other.
    public init(label: String, width: Int = 1) {
        let count = max(width, 1)
        workers = (0..<count).map { DispatchQueue(label: "\(label).\($0)") }
        state = Mutex(State(idle: Array(0..<count)))
    }

    /// Leaves a core to others while they are behind: what is parsed before the writer can take it only waits.
    public func yield(_ isYielding: Bool) {
        let worker = state.withLock { state in
            state.isYielding = isYielding
            return called(&state)
        }
        if let worker { start(worker) }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let worker = state.withLock { state in
            state.jobs.append(job)
            return called(&state)
        }
        if let worker { start(worker) }
    }

    private func allowed(_ state: State) -> Int {
        state.isYielding ? max(workers.count - 1, 1) : workers.count
    }

    /// The worker that is to begin now, if one is; it is counted.
    private func called(_ state: inout State) -> Int? {
        guard state.running < allowed(state), state.next < state.jobs.count, let worker = state.idle.popLast()
        else { return nil }
        state.running += 1
        return worker
    }

    private func start(_ worker: Int) {
        workers[worker].async { [self] in
            let executor = unsafe asUnownedTaskExecutor()
            while let job = take(worker) { unsafe job.runSynchronously(on: executor) }
        }
    }

    /// The next job; nil ends the worker's work.
    private func take(_ worker: Int) -> UnownedJob? {
        state.withLock { state in
            guard state.next < state.jobs.count, state.running <= allowed(state) else {
                state.running -= 1
                state.idle.append(worker)
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
