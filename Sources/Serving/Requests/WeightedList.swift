// SPDX-License-Identifier: Apache-2.0

/// A header value such as `br;q=1.0, gzip;q=0.8` (RFC 9110, 12.4.2), the order of equal weights kept.
struct WeightedList {
    /// Lower-case tokens and their weights, 0…1.
    private(set) var entries: [(token: String, weight: Double)] = []

    init(_ values: some Sequence<String>) {
        for value in values {
            for element in value.split(separator: ",").prefix(64) {
                var parts = element.split(separator: ";").map(\.trimmed)[...]
                guard let token = parts.popFirst(), !token.isEmpty else { continue }
                var weight = 1.0
                for parameter in parts where parameter.hasPrefix("q=") || parameter.hasPrefix("Q=") {
                    weight = min(max(Double(parameter.dropFirst(2)) ?? 1, 0), 1)
                }
                entries.append((token.lowercased(), weight))
            }
        }
    }

    /// Of the token, else of `*`; nil when neither is there.
    func weight(of token: String) -> Double? {
        (entries.first { $0.token == token } ?? entries.first { $0.token == "*" })?.weight
    }
}
