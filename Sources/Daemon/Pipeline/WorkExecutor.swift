// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Runs the heavy, uninterruptible part of a poll (parsing, normalising) on queues of its own, so that a large
/// document never holds up the cooperative pool, which has no more threads than the machine has cores.
///
/// Jobs go to the queues in turn. Unbounded by itself: the polls under way bound it.
public final class WorkExecutor: TaskExecutor {
    private let queues: [DispatchQueue]
    private let next = Atomic(0)

    /// - Parameter width: how many jobs run beside each other.
    public init(label: String, width: Int = 1) {
        queues = (0..<max(width, 1)).map { DispatchQueue(label: "\(label)-\($0)") }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedTaskExecutor()
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        queues[turn % queues.count].async {
            unsafe job.runSynchronously(on: executor)
        }
    }
}
