// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Grants each client so many requests a minute, a few at once.
///
/// The generic cell rate algorithm (ITU-T I.371): one instant a client, the theoretical arrival of its next
/// request.
final class RateLimiter: Sendable {
    private struct State {
        var arrivals: [IPAddress: Int64] = [:]
        var sweepAt: Int64 = 0
    }

    /// Nanoseconds between two requests at the full rate.
    private let spacing: Int64
    /// How far a client may run ahead.
    private let allowance: Int64
    private let capacity: Int
    private let state = Mutex(State())

    /// `perMinute` 0 grants everything. A quarter of a minute's share may come in one burst.
    init(perMinute: Int, capacity: Int = 65536) {
        spacing = perMinute > 0 ? 60_000_000_000 / Int64(perMinute) : 0
        allowance = 15_000_000_000
        self.capacity = capacity
    }

    /// nil when granted, else in how many seconds to come again. `now` counts nanoseconds of any monotonic
    /// clock.
    func refusal(of client: IPAddress, now: Int64) -> Int? {
        guard spacing > 0 else { return nil }
        let key = client.household
        return state.withLock { state in
            if now >= state.sweepAt || state.arrivals.count >= capacity {
                sweep(&state, now: now)
            }
            let arrival = max(state.arrivals[key] ?? now, now)
            let excess = arrival - now - allowance
            guard excess <= 0 else {
                return Int((excess + 999_999_999) / 1_000_000_000)
            }
            state.arrivals[key] = arrival + spacing
            return nil
        }
    }

    /// Forgets who owes nothing. Under a flood of addresses everybody is forgotten: better than to refuse
    /// strangers.
    private func sweep(_ state: inout State, now: Int64) {
        state.arrivals = state.arrivals.filter { $0.value > now }
        if state.arrivals.count >= capacity {
            state.arrivals.removeAll()
        }
        state.sweepAt = now + 60_000_000_000
    }
}
