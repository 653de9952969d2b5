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
