// SPDX-License-Identifier: Apache-2.0

/// What an answer says about when to come back, from headers (RFC 9111, RFC 9110 10.2.3) and document alike.
public struct FreshnessHints: Hashable, Sendable, Codable {
    /// `Cache-Control: max-age` less `Age`, else `Expires` less `Date`; nil when neither was given.
    public var freshFor: Duration?
    /// `Retry-After` as an instant, uncapped.
    public var retryAfter: Timestamp?
    public var pacing = ParsedPacing()

    public init(
        freshFor: Duration? = nil, retryAfter: Timestamp? = nil, pacing: ParsedPacing = ParsedPacing()
    ) {
        self.freshFor = freshFor
        self.retryAfter = retryAfter
        self.pacing = pacing
    }
}
