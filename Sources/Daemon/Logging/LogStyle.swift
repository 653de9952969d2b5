// SPDX-License-Identifier: Apache-2.0

/// How log lines look, by where they go.
public enum LogStyle: Sendable {
    /// Under systemd: `<4>message key=value`; the journal adds time and unit (sd-daemon(3)).
    case journal
    /// On a terminal or in a file: an RFC 3339 time and the level in words.
    case plain

    /// `JOURNAL_STREAM` is set when systemd connected our standard error to the journal.
    public init(environment: [String: String]) {
        self = environment["JOURNAL_STREAM"]?.isEmpty == false ? .journal : .plain
    }
}
