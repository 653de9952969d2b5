// SPDX-License-Identifier: Apache-2.0

/// How often a document asks to be read: RSS `ttl`, `skipHours`, `skipDays` and the syndication module.
public struct ParsedPacing: Hashable, Sendable, Codable {
    /// Minutes.
    public var ttl: Int?
    /// Hours of the day in GMT, 0…23.
    public var skipHours: [Int] = []
    /// English names, `Monday`.
    public var skipDays: [String] = []
    /// `hourly`, `daily`, `weekly`, `monthly`, `yearly`
    public var updatePeriod: String?
    /// Times per period.
    public var updateFrequency: Int?

    public init() {}
}
