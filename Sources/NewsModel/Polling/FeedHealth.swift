// SPDX-License-Identifier: Apache-2.0

/// The state of a feed, as status shows it.
public enum FeedHealth: String, Sendable, Codable, CaseIterable {
    case healthy, failing
    /// Quiet far beyond its own rhythm.
    case silent
    /// Its language, topic or dates turned strange at once: kept out of the editions until confirmed.
    case suspect
    /// Not polled yet.
    case waiting
    /// 410, or months of 404: a weekly probe.
    case gone
    case disabled
}
