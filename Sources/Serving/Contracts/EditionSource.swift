// SPDX-License-Identifier: Apache-2.0

public import Publishing

/// Renders what readers ask for; the archive and the writers stand behind it.
///
/// Answers are kept as bytes until the next event is announced, and no two of the same request run at once,
/// so an implementation needs no cache of its own.
public protocol EditionSource: Sendable {
    /// An edition in its format; nil when there is no such publisher, tag, story or day (404).
    func edition(_ address: EditionAddress) async throws -> RenderedEdition?

    /// The same edition with none of the entries that a reader has (RFC 3229 with the “feed” manipulation); nil where
    /// no such difference is made.
    func edition(_ address: EditionAddress, without marks: Set<UInt64>) async throws -> RenderedEdition?

    /// A page in HTML, for every address that is no edition's; nil when it means nothing (404).
    func page(_ request: PageRequest) async throws -> RenderedEdition?

    /// The sources as OPML 2.0.
    func sources() async throws -> RenderedEdition

    /// The page that tells a browser of an error; nil sends the sentence as plain text.
    func message(status: Int, text: String, for request: PageRequest) async -> RenderedEdition?
}

extension EditionSource {
    public func edition(
        _ address: EditionAddress, without marks: Set<UInt64>
    ) async throws -> RenderedEdition? {
        nil
    }

    public func message(status: Int, text: String, for request: PageRequest) async -> RenderedEdition? {
        nil
    }
}
