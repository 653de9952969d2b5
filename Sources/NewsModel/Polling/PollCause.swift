// SPDX-License-Identifier: Apache-2.0

/// Why a poll failed: the closed list that status, log and schedule share.
///
/// Raw values are the public strings; `http-NNN` stands for an answer that no other case names.
public enum PollCause: Hashable, Sendable, Codable {
    case dns, refused, unreachable, connectTimeout, tlsCertificate, tlsHandshake, timeout, tooSlow, reset
    case truncated, tooLarge, tooManyRedirects, badRedirect, blockedAddress, badResponse, headerTooLarge
    case unknownEncoding
    case http(Int)
    case gone, rateLimited, unavailable, botChallenge, loginPage, notAFeed, empty, unexpected304
    case parseFailed, limitExceeded
    /// robots.txt disallows the address.
    case robotsDisallowed
    /// The configured address or a configured header cannot be sent.
    case badSource

    public init?(rawValue: String) {
        if let named = Self.named.first(where: { $0.name == rawValue }) {
            self = named.cause
        } else if rawValue.hasPrefix("http-"), let status = Int(rawValue.dropFirst(5)),
            (100...599).contains(status)
        {
            self = .http(status)
        } else {
            return nil
        }
    }

    /// The public string, compared exactly.
    public var rawValue: String {
        if case .http(let status) = self {
            return "http-\(status)"
        }
        return Self.named.first { $0.cause == self }?.name ?? "bad-response"
    }

    private static let named: [(cause: PollCause, name: String)] = [
        (.dns, "dns"), (.refused, "refused"), (.unreachable, "unreachable"),
        (.connectTimeout, "connect-timeout"), (.tlsCertificate, "tls-certificate"),
        (.tlsHandshake, "tls-handshake"), (.timeout, "timeout"), (.tooSlow, "too-slow"), (.reset, "reset"),
        (.truncated, "truncated"), (.tooLarge, "too-large"), (.tooManyRedirects, "too-many-redirects"),
        (.badRedirect, "bad-redirect"), (.blockedAddress, "blocked-address"), (.badResponse, "bad-response"),
        (.headerTooLarge, "header-too-large"), (.unknownEncoding, "unknown-encoding"), (.gone, "gone"),
        (.rateLimited, "rate-limited"), (.unavailable, "unavailable"), (.botChallenge, "bot-challenge"),
        (.loginPage, "login-page"), (.notAFeed, "not-a-feed"), (.empty, "empty"),
        (.unexpected304, "unexpected-304"), (.parseFailed, "parse-failed"),
        (.limitExceeded, "limit-exceeded"),
        (.robotsDisallowed, "robots-disallowed"), (.badSource, "bad-source"),
    ]

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let cause = PollCause(rawValue: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "“\(text)” is no cause of a failed poll"
                ))
        }
        self = cause
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
