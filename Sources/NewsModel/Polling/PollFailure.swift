// SPDX-License-Identifier: Apache-2.0

/// One failed poll: the cause to act on, and the sentence that status shows.
public struct PollFailure: Error, Hashable, Sendable {
    public var cause: PollCause
    /// What happened and what to do, for a person; no secrets, no body text.
    public var message: String
    /// The server asked not to be visited before.
    public var notBefore: Timestamp?
    /// Feed addresses that a page advertises instead.
    public var advertised: [String]

    public init(_ cause: PollCause, _ message: String, notBefore: Timestamp? = nil, advertised: [String] = [])
    {
        self.cause = cause
        self.message = message
        self.notBefore = notBefore
        self.advertised = advertised
    }
}
