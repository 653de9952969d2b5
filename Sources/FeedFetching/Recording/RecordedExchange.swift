// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One visit as it went, kept to be played back: what came, not what was sent, which may hold secrets.
public struct RecordedExchange: Hashable, Sendable {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
        /// With its raw head; cookies are left out.
        case response(FetchResponse)
        case failure(PollFailure)
    }

    /// What was asked, without user name and password.
    public var url: String
    public var at: Timestamp
    public var outcome: Outcome

    public init(url: String, at: Timestamp, outcome: Outcome) {
        self.url = Self.name(of: url)
        self.at = at
        self.outcome = outcome
    }

    /// What an address is called in a recording, which others may get to read.
    static func name(of url: String) -> String {
        guard let address = try? FetchAddress(url), address.hasCredentials else { return url }
        return address.publicText
    }
}
