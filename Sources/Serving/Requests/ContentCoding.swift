// SPDX-License-Identifier: Apache-2.0

/// How a body travels (RFC 9110, 8.4; RFC 7932).
enum ContentCoding: String, Sendable, CaseIterable {
    case identity, gzip, br

    /// Added to the hash within an ETag, for each encoding is a representation of its own.
    var tagSuffix: String {
        switch self {
        case .identity: ""
        case .gzip: "-gz"
        case .br: "-br"
        }
    }

    /// The best that the client takes: the greatest weight, then the smallest body. Nothing acceptable gives
    /// identity, as RFC 9110 (12.5.3) allows.
    static func choose(acceptEncoding values: [String]) -> ContentCoding {
        guard !values.isEmpty else { return .identity }
        // What nearly every client sends is told apart without taking the value to pieces.
        if values.count == 1 {
            switch values[0] {
            case "gzip", "gzip, deflate": return .gzip
            case "gzip, deflate, br", "gzip, deflate, br, zstd": return .br
            case "identity", "": return .identity
            default: break
            }
        }
        let list = WeightedList(values)
        var best = ContentCoding.identity
        var bestWeight = 0.0
        for coding in [ContentCoding.br, .gzip] {
            if let weight = list.weight(of: coding.rawValue), weight > bestWeight {
                best = coding
                bestWeight = weight
            }
        }
        if let identity = list.entries.first(where: { $0.token == "identity" })?.weight, identity > bestWeight
        {
            return .identity
        }
        return best
    }
}
