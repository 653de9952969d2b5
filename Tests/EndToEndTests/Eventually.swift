// SPDX-License-Identifier: Apache-2.0

import Testing

/// Waits for a condition, not for a time.
enum Eventually {
    struct NeverHeld: Error, CustomStringConvertible {
        var description: String
    }

    static func holds(
        within limit: Duration = .seconds(120), _ what: String, _ condition: () async throws -> Bool
    ) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        while try await !condition() {
            guard clock.now < deadline else { throw NeverHeld(description: "never held: \(what)") }
            try await clock.sleep(for: .milliseconds(20))
        }
    }
}
