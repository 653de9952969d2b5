// SPDX-License-Identifier: Apache-2.0

/// The form that an edition is written in; raw values end its address.
public enum EditionFormat: String, Sendable, CaseIterable {
    case atom, rss, json

    /// With its charset where the type knows one.
    public var contentType: String {
        switch self {
        case .atom: "application/atom+xml; charset=utf-8"
        case .rss: "application/rss+xml; charset=utf-8"
        case .json: "application/feed+json; charset=utf-8"
        }
    }

    /// Without parameters, as link elements say it.
    public var mediaType: String {
        switch self {
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .json: "application/feed+json"
        }
    }
}
