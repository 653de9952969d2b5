// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes the header lines of a request: who we are, what we take, what we have. No cookie, no referrer.
struct RequestHeaders: Sendable {
    /// Lines without their end.
    private(set) var lines: [[UInt8]] = []

    /// - Parameter withSecrets: whether the operator's own headers may be sent to this host.
    init(_ request: FetchRequest, userAgent: String, withSecrets: Bool) {
        let own = withSecrets ? request.headers : []
        let replaced = Set(own.map { $0.name.lowercased() })
        add("User-Agent", request.userAgent ?? userAgent, unless: replaced)
        add("Accept", request.accept ?? Self.accept(request.purpose), unless: replaced)
        if request.purpose == .feed {
            // Only what is new, where the server can tell (RFC 3229 with the "feed" manipulation).
            add("A-IM", "feed", unless: replaced)
        }
        if case .post(_, let contentType) = request.method {
            add("Content-Type", contentType)
            // libcurl would wait a second for permission to send a longer body.
            lines.append(Array("Expect:".utf8))
        }
        for header in own where RequestHeaderGuard.fault(name: header.name, value: header.value) == nil {
            add(header.name, header.value)
        }
        add("If-None-Match", request.validators.entityTag)
        add("If-Modified-Since", request.validators.lastModified)
    }

    /// The types of feeds before anything that may hold one.
    private static func accept(_ purpose: FetchPurpose) -> String {
        switch purpose {
        case .feed:
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
                + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
        case .page: "text/html, application/xhtml+xml, */*;q=0.1"
        case .robots: "text/plain, */*;q=0.1"
        case .exchange: "*/*"
        }
    }

    private mutating func add(_ name: String, _ value: String, unless replaced: Set<String> = []) {
        guard !replaced.contains(name.lowercased()) else { return }
        // "Name:" alone would remove the header from libcurl's own; "Name;" sends it empty.
        lines.append(Array((value.isEmpty ? "\(name);" : "\(name): \(value)").utf8))
    }

    private mutating func add(_ name: String, _ validator: [UInt8]?) {
        guard let validator, Validators.isSendable(validator) else { return }
        lines.append(Array("\(name): ".utf8) + validator)
    }
}
