// SPDX-License-Identifier: Apache-2.0

/// The rules of one time zone, read from compiled zone data (TZif, RFC 9636) that the caller brings.
///
/// Foundation answers from data of its own, which is older than the system's: it still believes that Morocco
/// keeps +01 after 2026-09-20.
public struct TimeZoneRules: Sendable {
    /// Instants, ascending, and the offset that holds from each; seconds and seconds east.
    let starts: [Int64]
    let offsets: [Int]
    /// Before the first start.
    let initialOffset: Int
    /// After the last start; nil goes on with the last offset.
    let tail: RecurringZoneRule?

    init(starts: [Int64] = [], offsets: [Int] = [], initialOffset: Int, tail: RecurringZoneRule? = nil) {
        self.starts = starts
        self.offsets = offsets
        self.initialOffset = initialOffset
        self.tail = tail
    }

    /// Reads a TZif file, versions 1 to 4; nil for anything else, and for data that counts leap seconds.
    public init?(tzif: [UInt8]) {
        guard let rules = ZoneFileReader(tzif).read() else { return nil }
        self = rules
    }

    /// Reads a POSIX `TZ` value such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil when malformed.
    public init?(posix text: String) {
        guard let rule = RecurringZoneRule(text) else { return nil }
        self.init(initialOffset: rule.standardOffset, tail: rule)
    }

    public static let utc = TimeZoneRules(initialOffset: 0)

    /// Seconds east of Greenwich that clocks show at the instant (seconds since the Unix epoch).
    public func offset(atUTC seconds: Int64) -> Int {
        guard let first = starts.first, let last = starts.last else {
            return tail?.offset(atUTC: seconds) ?? initialOffset
        }
        if seconds < first { return initialOffset }
        if seconds >= last {
            return tail?.offset(atUTC: seconds) ?? offsets[offsets.count - 1]
        }
        var low = 0
        var high = starts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    /// The instant at which clocks show the local time (counted as if it were UTC).
    ///
    /// The earlier one when clocks show it twice; when they skip it, as far beyond the gap as it lies inside.
    public func utc(fromLocal seconds: Int64) -> Int64 {
        if starts.isEmpty, tail == nil { return seconds - Int64(initialOffset) }
        let before = offset(atUTC: seconds - 86400)
        let after = offset(atUTC: seconds + 86400)
        let earlier = seconds - Int64(max(before, after))
        let later = seconds - Int64(min(before, after))
        if seconds - Int64(offset(atUTC: earlier)) == earlier { return earlier }
        if seconds - Int64(offset(atUTC: later)) == later { return later }
        return seconds - Int64(before)
    }
}
