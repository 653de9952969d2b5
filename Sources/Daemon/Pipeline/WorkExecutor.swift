// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs the heavy, uninterruptible part of a poll (parsing, normalising) on a queue of its own, so that a large
/// document never holds up the cooperative pool, which has no more threads than the machine has cores.
public final class WorkExecutor: TaskExecutor {
    private let queue: DispatchQueue

    public init(label: String) {
        queue = DispatchQueue(label: label)
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedTaskExecutor()
        queue.async {
            unsafe job.runSynchronously(on: executor)
        }
    }
}
