// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The server's own figures, counted where they happen.
final class ServingCounters: Sendable {
    private let state = Mutex(ServingFigures())

    var figures: ServingFigures {
        state.withLock { $0 }
    }

    func countRequest(_ route: String, status: Int, bytes: Int = 0) {
        state.withLock {
            $0.requests[ServingFigures.RequestKind(route: route, status: status), default: 0] += 1
            $0.bytesSent += bytes
        }
    }

    func update(_ change: (inout ServingFigures) -> Void) {
        state.withLock { change(&$0) }
    }
}
