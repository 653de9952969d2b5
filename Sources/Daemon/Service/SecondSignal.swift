// SPDX-License-Identifier: Apache-2.0

import ServiceLifecycle
import UnixSignals

/// Who sends SIGTERM or SIGINT a second time does not want to wait for transfers that hang.
///
/// It stands first among the services, so that it is the last to be told to end: it hears signals while the others end.
struct SecondSignal: Service {
    /// Gives up what is under way; called once.
    let hurry: @Sendable () async -> Void

    func run() async throws {
        var count = 0
        for await _ in await UnixSignalsSequence(trapping: .sigterm, .sigint).cancelOnGracefulShutdown() {
            count += 1
            if count == 2 { await hurry() }
        }
    }
}
