// SPDX-License-Identifier: Apache-2.0

/// Visits that a redirect led to a host that is not their own. Nobody kept them apart before, as those are that begin
/// there, so each host takes one guest after the other: a dozen feeds that moved to one service do not fall upon it
/// together.
///
/// No longer than there are visits, which are bounded themselves.
struct GuestLine {
    /// At each host the one who is in, then those who wait.
    private var lines: [String: [UInt64]] = [:]
    private var hosts: [UInt64: String] = [:]

    /// How many wait: they hold no place among the transfers under way.
    private(set) var waiting = 0

    /// Takes a visit to its host; false when it has to wait until `leave` names it.
    mutating func enter(_ visit: UInt64, at host: String) -> Bool {
        hosts[visit] = host
        lines[host, default: []].append(visit)
        guard lines[host]?.first != visit else { return true }
        waiting += 1
        return false
    }

    /// Ends a visit, wherever it stands in its line; gives the one that may go in for it.
    mutating func leave(_ visit: UInt64) -> UInt64? {
        guard let host = hosts.removeValue(forKey: visit), var line = lines[host],
            let place = line.firstIndex(of: visit)
        else { return nil }
        line.remove(at: place)
        lines[host] = line.isEmpty ? nil : line
        if place > 0 {
            waiting -= 1
            return nil
        }
        guard let next = line.first else { return nil }
        waiting -= 1
        return next
    }
}
