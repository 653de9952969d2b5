// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import Daemon

@Suite struct WorkExecutorTests {
    /// Set from the cooperative pool, waited for on the executor's threads.
    private final class Flag: Sendable {
        private let isSet = Mutex(false)

        func set() { isSet.withLock { $0 = true } }

        /// Keeps the thread busy, as parsing does.
        func waitBusily() {
            while !isSet.withLock({ $0 }) {}
        }
    }

    @Test("long work on every worker leaves the cooperative pool its threads", .timeLimit(.minutes(1)))
    func ownThreads() async {
        let width = ProcessInfo.processInfo.activeProcessorCount + 2
        let executor = WorkExecutor(label: "test.work", width: width)
        let flag = Flag()
        await withTaskGroup { group in
            for _ in 0..<width {
                group.addTask(executorPreference: executor) { flag.waitBusily() }
            }
            // On the same threads this would never come to run.
            group.addTask {
                await Task.yield()
                flag.set()
            }
        }
    }

    /// How many work beside each other, and how many ever did.
    private final class Tally: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        var most: Int { counts.withLock { $0.most } }

        func work() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            for _ in 0..<1000 { _ = most }
            counts.withLock { $0.now -= 1 }
        }
    }

    @Test("while it yields, one worker fewer begins", .timeLimit(.minutes(1)))
    func yielding() async {
        let executor = WorkExecutor(label: "test.work", width: 2)
        executor.yield(true)
        let tally = Tally()
        await withTaskGroup { group in
            for _ in 0..<20 { group.addTask(executorPreference: executor) { tally.work() } }
        }
        #expect(tally.most == 1)
    }
}
