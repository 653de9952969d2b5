// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What a program said so far.
final class Transcript: Sendable {
    private let storage = Mutex("")

    var text: String { storage.withLock { $0 } }

    func append(_ more: String) {
        storage.withLock { $0 += more }
    }
}
