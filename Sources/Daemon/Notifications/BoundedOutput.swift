// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// The beginning of what a program says; the rest is read and forgotten, so that it never waits for us.
final class BoundedOutput: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func append(_ data: Data) {
        bytes.withLock { $0 += data.prefix(limit - $0.count) }
    }

    var text: String {
        bytes.withLock { String(decoding: $0, as: UTF8.self) }
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
