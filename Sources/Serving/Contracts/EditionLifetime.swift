// SPDX-License-Identifier: Apache-2.0

/// How long a reader's cache may answer by itself (RFC 9111).
public enum EditionLifetime: Hashable, Sendable, CaseIterable {
    /// Lists that change with the news: a minute.
    case changing
    /// What is called out: ten seconds.
    case urgent
    /// An archived day: a day, for only a tombstone may still change it.
    case archived
    /// For one moment only: searches, status. Rendered again after two seconds at the latest.
    case momentary
    /// Named after its content: for ever.
    case immutable

    /// The value of `Cache-Control`.
    public var cacheControl: String {
        switch self {
        case .changing: "public, max-age=60"
        case .urgent: "public, max-age=10"
        case .archived: "public, max-age=86400"
        case .momentary: "no-cache"
        case .immutable: "public, max-age=31536000, immutable"
        }
    }
}
