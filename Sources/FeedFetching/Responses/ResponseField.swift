// SPDX-License-Identifier: Apache-2.0

/// The header fields that are read; all others are skipped without being copied.
enum ResponseField: CaseIterable {
    case entityTag, lastModified, contentType, contentLanguage, contentLength, contentEncoding, location
    case retryAfter, cacheControl, expires, age, date, link, manipulation, server, mitigation, wallAction

    /// Lower case.
    private var name: StaticString {
        switch self {
        case .entityTag: "etag"
        case .lastModified: "last-modified"
        case .contentType: "content-type"
        case .contentLanguage: "content-language"
        case .contentLength: "content-length"
        case .contentEncoding: "content-encoding"
        case .location: "location"
        case .retryAfter: "retry-after"
        case .cacheControl: "cache-control"
        case .expires: "expires"
        case .age: "age"
        case .date: "date"
        case .link: "link"
        case .manipulation: "im"
        case .server: "server"
        case .mitigation: "cf-mitigated"
        case .wallAction: "x-amzn-waf-action"
        }
    }

    /// Candidates by the length of the name: most fields of most answers are decided by one comparison or
    /// none.
    private static let byLength: [[(field: ResponseField, name: [UInt8])]] = {
        var table = [[(field: ResponseField, name: [UInt8])]](repeating: [], count: 24)
        for field in allCases {
            let name = Array(field.name.description.utf8)
            table[name.count].append((field, name))
        }
        return table
    }()

    /// Nil for a field that nobody asks for.
    init?(name: some Collection<UInt8>) {
        let length = name.count
        guard length < Self.byLength.count else { return nil }
        let match = Self.byLength[length].first { candidate in
            zip(candidate.name, name).allSatisfy { expected, byte in
                expected == ((65...90).contains(byte) ? byte | 32 : byte)
            }
        }
        guard let match else { return nil }
        self = match.field
    }
}
