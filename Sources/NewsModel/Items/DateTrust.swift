// SPDX-License-Identifier: Apache-2.0

/// How far an item's date may be relied on.
public enum DateTrust: String, Sendable, Codable {
    /// Written by the publisher and possible.
    case stated
    /// Written, and corrected by what was learnt of the feed's clock.
    case corrected
    /// Missing, unreadable or in the future: the time of first sight stands in, and nothing may alert on it.
    case assumed
}
