// SPDX-License-Identifier: Apache-2.0

/// A query taken apart at `&`; each pair as written.
struct AddressQuery: Equatable {
    var pairs: [[UInt8]]

    init(_ bytes: [UInt8]) {
        pairs = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map { Array($0) }
    }

    var bytes: [UInt8] {
        Array(pairs.joined(separator: [UInt8(ascii: "&")]))
    }

    func withoutTracking(host: String) -> AddressQuery {
        var query = self
        query.pairs.removeAll { Self.isTracking($0, host: host) }
        return query
    }

    /// Whether it says nothing but where the reader comes from (fragments such as `#xtor=RSS-1`).
    func isTrackingAlone(host: String) -> Bool {
        pairs.allSatisfy { $0.contains(UInt8(ascii: "=")) && Self.isTracking($0, host: host) }
    }

    /// Sorted, in one spelling, without tracking and without the marks of mobile and AMP pages.
    func comparable(host: String) -> [UInt8] {
        var kept: [[UInt8]] = []
        for pair in withoutTracking(host: host).pairs where !pair.isEmpty {
            let (name, value) = Self.split(pair)
            switch (name, value) {
            case ("amp", ""), ("amp", "1"), ("m", "1"), ("outputtype", "amp"), ("output", "amp"): continue
            default: kept.append(AddressSpelling.normalized(pair))
            }
        }
        kept.sort { $0.lexicographicallyPrecedes($1) }
        return Array(kept.joined(separator: [UInt8(ascii: "&")]))
    }

    private static func isTracking(_ pair: [UInt8], host: String) -> Bool {
        let (name, value) = split(pair)
        return !name.isEmpty && TrackingParameters.isTracking(name: name, value: value, host: host)
    }

    /// Name in lower case and value; a leftover `amp;` of a doubly escaped `&amp;` is no part of the name.
    private static func split(_ pair: [UInt8]) -> (name: String, value: String) {
        let name = pair.prefix { $0 != UInt8(ascii: "=") }
        let text = String(decoding: name, as: UTF8.self).lowercased()
        return (
            text.hasPrefix("amp;") ? String(text.dropFirst(4)) : text,
            String(decoding: pair.dropFirst(name.count + 1), as: UTF8.self)
        )
    }
}
