// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension CivilDate {
    /// `2026-11-22`
    public var iso8601: String {
        Timestamp(seconds: Int64(daysSinceEpoch) * 86400).day
    }

    /// Reads that form and no other.
    public init?(iso8601 text: String) {
        guard text.utf8.count == 10, let midnight = Timestamp(rfc3339: text + "T00:00:00Z") else {
            return nil
        }
        self = midnight.civil.date
    }
}
