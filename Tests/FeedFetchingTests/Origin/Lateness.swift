// SPDX-License-Identifier: Apache-2.0

/// By how much a busy machine makes everything late.
enum Lateness {
    /// - Returns: what came of the work, how long it took, and by how much short sleeps beside it lasted too long.
    static func measuring<Result: Sendable>(
        _ work: () async -> Result
    ) async -> (result: Result, elapsed: Duration, lateness: Duration) {
        let pulse = Task {
            var lateness = Duration.zero
            while !Task.isCancelled {
                let start = ContinuousClock.now
                try? await Task.sleep(for: .milliseconds(20))
                lateness += max(.zero, start.duration(to: .now) - .milliseconds(20))
            }
            return lateness
        }
        let start = ContinuousClock.now
        let result = await work()
        let elapsed = start.duration(to: .now)
        pulse.cancel()
        return (result, elapsed, await pulse.value)
    }
}
