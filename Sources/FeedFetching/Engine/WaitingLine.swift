// SPDX-License-Identifier: Apache-2.0

/// Requests that wait for a free place, first come first served.
struct WaitingLine {
    private var jobs: [FetchJob] = []
    private var first = 0

    var isEmpty: Bool { first == jobs.count }

    mutating func append(_ arrivals: [FetchJob]) {
        jobs += arrivals
    }

    mutating func next() -> FetchJob? {
        guard !isEmpty else { return nil }
        let job = jobs[first]
        first += 1
        // Taken out in one go now and then, so that each costs the same on average.
        if first > 1024, first * 2 > jobs.count {
            jobs.removeSubrange(..<first)
            first = 0
        }
        return job
    }

    mutating func remove(_ id: UInt64) -> FetchJob? {
        guard let index = jobs[first...].firstIndex(where: { $0.id == id }) else { return nil }
        return jobs.remove(at: index)
    }

    mutating func removeAll() -> [FetchJob] {
        let all = Array(jobs[first...])
        self = WaitingLine()
        return all
    }
}
