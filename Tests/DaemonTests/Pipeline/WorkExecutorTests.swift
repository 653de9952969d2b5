// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Daemon

@Suite struct WorkExecutorTests {
    /// How many jobs run at once at most, and how many have run.
    private final class Gauge: Sendable {
        private let counts = Mutex((now: 0, most: 0, all: 0))

        func work() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            // Long enough that others begin, were they let.
            var sum: UInt64 = 1
            for step in 0..<200_000 as Range<UInt64> { sum = sum &* 31 &+ step }
            counts.withLock {
                $0.now -= 1
                $0.all += sum == 0 ? 2 : 1
            }
        }

        var most: Int { counts.withLock { $0.most } }
        var all: Int { counts.withLock { $0.all } }
    }

    private func run(_ executor: WorkExecutor, jobs: Int, each: @escaping @Sendable (Int) -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            for job in 0..<jobs {
                group.addTask(executorPreference: executor) { each(job) }
            }
        }
    }

    @Test("every job runs once, and no more of them at once than allowed", arguments: [1, 2, 4])
    func width(_ width: Int) async {
        let gauge = Gauge()
        await run(WorkExecutor(label: "test", width: width), jobs: 300) { _ in gauge.work() }
        #expect(gauge.all == 300)
        #expect(gauge.most <= width)
    }

    @Test func whoYieldsLeavesOneThreadOut() async {
        let executor = WorkExecutor(label: "test", width: 2)
        let gauge = Gauge()
        executor.yield(true)
        await run(executor, jobs: 100) { _ in gauge.work() }
        #expect(gauge.all == 100 && gauge.most == 1)
    }

    @Test func yieldingAndComingBackLosesNoJob() async {
        let executor = WorkExecutor(label: "test", width: 3)
        let gauge = Gauge()
        await run(executor, jobs: 400) { job in
            executor.yield(job % 7 < 3)
            gauge.work()
        }
        #expect(gauge.all == 400 && gauge.most <= 3)
    }
}
