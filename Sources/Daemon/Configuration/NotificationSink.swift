// SPDX-License-Identifier: Apache-2.0

/// Where a breaking story is announced besides the streams.
public enum NotificationSink: Sendable, Equatable {
    /// A JSON POST, signed with the secret when there is one (`X-Berrah-Signature: sha256=…`).
    case webhook(url: String, secret: String?)
    /// A topic of an ntfy server.
    case ntfy(url: String, token: String?)
    /// A program that gets the event as JSON on its standard input; no shell is involved.
    case exec(command: [String])
}

extension NotificationSink: CustomStringConvertible {
    /// Its kind and where it leads; secrets are no part of it, only that there are any.
    public var description: String {
        switch self {
        case .webhook(let url, let secret): "webhook \(url)" + (secret == nil ? "" : " signed")
        case .ntfy(let url, let token): "ntfy \(url)" + (token == nil ? "" : " with a token")
        case .exec(let command): "exec \(command.joined(separator: " "))"
        }
    }
}
