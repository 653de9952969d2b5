// SPDX-License-Identifier: Apache-2.0

import HostSystem
import Publishing
import ServiceLifecycle
import UnixSignals

/// SIGHUP reads configuration and sources anew.
struct ReloadSignal: Service {
    let reloader: Reloader
    let notifier: ServiceNotifier

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            notifier.reloading(monotonicMicroseconds: SystemClock.monotonicMicroseconds())
            let report = await reloader.reload(dryRun: false)
            notifier.ready(
                status: report.errors.isEmpty
                    ? "reloaded: \(report.added.count) feeds added, \(report.removed.count) removed"
                    : "the reload was refused: \(report.errors.count) mistakes; see the log")
        }
    }
}
