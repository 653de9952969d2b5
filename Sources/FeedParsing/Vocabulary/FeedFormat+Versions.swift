// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FeedFormat {
    /// By the `version` of an `rss` element.
    static func rss(version: String?) -> FeedFormat {
        switch version {
        case "0.90": .rss090
        case "0.91", "0.91fn": .rss091
        case "0.92": .rss092
        case "0.93": .rss093
        case "0.94": .rss094
        case "1.0": .rss10
        case .some(let text) where text.hasPrefix("2"): .rss20
        default: .rss
        }
    }

    /// By the namespace address of a `feed` element, else its `version`.
    static func atom(namespace: String?, version: String?) -> FeedFormat {
        if version == "0.3" { return .atom03 }
        if version == "0.1" || version == "0.2" { return .atom }
        if let namespace {
            if namespace.utf8.span.mayHold("w3.org/2005/atom") { return .atom10 }
            if namespace.utf8.span.mayHold("purl.org/atom/ns") { return .atom03 }
        }
        return version == "1.0" ? .atom10 : .atom
    }

    /// By the namespace of the elements inside `rdf:RDF`.
    static func rdf(namespace: String) -> FeedFormat {
        namespace.utf8.span.mayHold("simple/0.9") ? .rss090 : .rss10
    }
}
