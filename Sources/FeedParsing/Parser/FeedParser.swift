// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Reads any feed document: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, news sitemaps.
///
/// One pass and no tree: a reader sends events to an assembler, which keeps what the model has a place for and
/// nothing else. A value without state; parse as many documents with one as you like, from any thread.
public struct FeedParser: Sendable {
    private let limits: ParsingLimits
    private let mode: ParsingMode

    public init(limits: ParsingLimits = .standard, mode: ParsingMode = .full) {
        self.limits = limits
        self.mode = mode
    }

    /// Reads one document, repairing it as far as it can be repaired.
    ///
    /// - Parameters:
    ///   - body: the document as it came, transfer and content encodings undone.
    ///   - hints: what the response and the configuration say.
    /// - Throws: `ParsingFailure` when there is no feed in it or a limit is exceeded.
    public func parse(_ body: [UInt8], hints: DocumentHints = DocumentHints()) throws(ParsingFailure)
        -> ParsedFeed
    {
        guard body.count <= limits.maximumDocumentBytes else {
            throw .limitExceeded(.documentBytes, bound: limits.maximumDocumentBytes, at: nil)
        }
        let kind = DocumentKind.detect(body)
        guard kind != .blank else { throw .empty }
        let policy = CharsetPolicy(contentType: hints.contentType, isJSON: kind == .json)
        let document = try policy.decode(body, isSuspect: kind == .json)
        if DocumentKind.detect(document.bytes) == .json {
            var reader = JSONFeedReader(limits: limits, mode: mode, hints: hints)
            return try reader.read(document)
        }
        return try XMLFeedReader(limits: limits, mode: mode, hints: hints, policy: policy).read(
            body, document)
    }
}
