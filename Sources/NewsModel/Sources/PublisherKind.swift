// SPDX-License-Identifier: Apache-2.0

/// What sort of newsroom a publisher is; an edition exists for each (`/kind/sport.atom`).
public enum PublisherKind: String, Sendable, Codable, CaseIterable {
    case agency, national, regional, broadcast, business, sport, official, magazine, aggregator, foreign
}
