// SPDX-License-Identifier: Apache-2.0

/// What one item says for its story's being breaking news.
struct Vote {
    /// Milliseconds of first sight.
    var time: Int64
    var owner: Int32
    /// How much an independent report of that publisher weighs; less for a copy.
    var report: Double
    /// How much its mark weighs.
    var mark: Double
    var hasEventWord: Bool
    /// Its date is real and fresh, its source known: it may set off an alert.
    var mayAlert: Bool
    /// The publisher's trust.
    var trust: Double
    var isCopy: Bool
    /// Whose dispatch it prints, as its credit says; 0 when it is the owner's own.
    var agency: UInt16 = 0
}
