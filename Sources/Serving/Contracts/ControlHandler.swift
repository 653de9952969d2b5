// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What the control socket can ask of the daemon. Answers are JSON documents, ready to be sent.
///
/// Throw `ControlFailure` for what the caller can act on; anything else becomes a 500 and a line in the log.
public protocol ControlHandler: Sendable {
    func status() async throws -> [UInt8]
    func feeds() async throws -> [UInt8]
    /// nil when no such feed is configured.
    func feed(_ id: FeedID) async throws -> [UInt8]?
    /// Why an item is where it is, or is not; by the address of its page, or its public id. nil when it was
    /// never seen.
    func why(_ address: String) async throws -> [UInt8]?
    /// Queues polls; an empty list means every feed.
    func refresh(_ ids: [FeedID]) async throws -> [UInt8]
    func reload(dryRun: Bool) async throws -> [UInt8]
    /// Writes a consistent copy of the archive to a path on the daemon's side.
    func backup(to path: String) async throws -> [UInt8]
    /// Believes a suspect feed again. nil when no such feed is configured.
    func confirm(_ id: FeedID) async throws -> [UInt8]?
    func edit(_ command: EditorCommand) async throws -> [UInt8]
}
