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
    /// A redirect led to the server that answered: nothing is said of the address that was asked.
    public var isBehindRedirect = false

    public init(_ cause: PollCause, _ message: String, notBefore: Timestamp? = nil, advertised: [String] = [])
    {
        self.cause = cause
        self.message = Self.plain(message)
        self.notBefore = notBefore
        self.advertised = advertised.map(Self.plain)
    }

    /// Characters; what a server writes may be a hundred thousand long.
    private static let longest = 500

    /// Messages quote what servers write, and are shown in terminals: no controls, nothing that turns the line's
    /// direction, and no more than a person reads.
    private static func plain(_ text: String) -> String {
        let isPlain = text.utf8.count <= longest && !text.unicodeScalars.contains(where: isHarmful)
        guard !isPlain else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.lazy.filter { !isHarmful($0) }.prefix(longest + 1))
        guard scalars.count > longest else { return String(scalars) }
        return String(scalars.dropLast()) + "…"
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
