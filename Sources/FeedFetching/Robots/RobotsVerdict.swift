// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a site's robots.txt says of one address (RFC 9309).
public enum RobotsVerdict: Hashable, Sendable {
    /// Nothing speaks against it.
    case allowed
    /// The rule that forbids it, as the file writes it.
    case disallowed(rule: String)
    /// robots.txt could not be read, which forbids everything until it can (RFC 9309, 2.3.1.4): try again
    /// later.
    case unknown(PollFailure)
    /// The reading was cut off by the end of the program: nothing is known of the site, so nothing may count against
    /// it, and nothing may be visited either.
    case undecided

    /// The failure to report for a poll that may not be made; nil when it may.
    public var failure: PollFailure? {
        switch self {
        case .allowed, .undecided: nil
        case .disallowed(let rule):
            PollFailure(
                .robotsDisallowed,
                "The site’s robots.txt forbids this address (“Disallow: \(rule)”): ask the "
                    + "publisher, or remove the feed."
            )
        case .unknown(let failure): failure
        }
    }
}
