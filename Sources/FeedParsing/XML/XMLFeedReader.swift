// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads one XML document: strictly if it can be, leniently if it must.
struct XMLFeedReader {
    let limits: ParsingLimits
    let mode: ParsingMode
    let hints: DocumentHints
    let policy: CharsetPolicy

    func read(_ body: [UInt8], _ first: DecodedDocument) throws(ParsingFailure) -> ParsedFeed {
        guard let prolog = Prolog(first.bytes) else {
            throw .notAFeed(found: "a text without any tag", advertised: [])
        }
        try refusePage(prolog, first.bytes)
        var reason = first.problem
        if !prolog.hasInternalSubset, !prolog.lateDeclaration {
            if let feed = try readPlainly(first, prolog) { return feed }
            if CrowdedTag.exists(in: first.bytes.span, from: prolog.start) {
                reason = reason ?? "a tag has more than \(CrowdedTag.bound) attributes"
            } else if let feed = try readStrictly(first, prolog, reason: &reason) {
                return feed
            }
        }
        return try readLoosely(body, first, reason: reason)
    }

    /// By libxml2; nil, and the reason, for documents with faults or with entities of their own.
    func readStrictly(
        _ document: DecodedDocument, _ prolog: Prolog, reason: inout String?
    ) throws(ParsingFailure) -> ParsedFeed? {
        let reader = StrictReader(assembler: makeAssembler(document))
        switch reader.read(document.bytes, from: prolog.start) {
        case .complete:
            if Self.isTooDeep(reader.assembler.failure) { return nil }
            try check(reader.assembler.failure, at: reader.lastPosition)
            let blemish = reader.blemish.map { Self.sentence($0.reason, $0.position) }
            return try finish(
                &reader.assembler, document, reason: reason ?? junk(prolog, document.bytes) ?? blemish,
                root: prolog.root)
        case .needsEntities:
            reason = reason ?? junk(prolog, document.bytes)
        case .interrupted(let fault, let position):
            reason = reason ?? junk(prolog, document.bytes) ?? Self.sentence(fault, position)
        }
        return nil
    }

    /// The quick way; nil for documents that libxml2 has to look at.
    func readPlainly(_ document: DecodedDocument, _ prolog: Prolog) throws(ParsingFailure) -> ParsedFeed? {
        let verdict = CharacterCheck.check(document.bytes.span)
        guard verdict.isSound else { return nil }
        let bytes = verdict.hasCarriageReturn ? LineEnds.normalised(document.bytes) : document.bytes
        var reader = PlainReader(assembler: makeAssembler(document))
        reader.assembler.mayNeedRepair = TextRepair.mayBeNeeded(in: bytes)
        let start = bytes.span.place(of: UInt8(ascii: "<"), from: 0) ?? 0
        guard reader.read(bytes.span, from: start) == .complete else { return nil }
        if reader.assembler.failure != nil {
            if Self.isTooDeep(reader.assembler.failure) { return nil }
            try check(reader.assembler.failure, at: DocumentPosition(of: reader.index, in: bytes))
        }
        return try finish(
            &reader.assembler, document, reason: document.problem ?? junk(prolog, document.bytes),
            root: prolog.root)
    }

    /// The second way, for documents with faults or with entities of their own.
    private func readLoosely(
        _ body: [UInt8], _ first: DecodedDocument, reason: String?
    ) throws(ParsingFailure) -> ParsedFeed {
        var document = first
        if !first.isVerified {
            document = try policy.decode(body, isSuspect: true)
        }
        guard let prolog = Prolog(document.bytes) else {
            throw .notAFeed(found: "a text without any tag", advertised: [])
        }
        let reader = LooseReader(
            assembler: makeAssembler(document), bytes: document.bytes, from: prolog.start)
        reader.read()
        try check(reader.assembler.failure, at: DocumentPosition(of: reader.index, in: document.bytes))
        let own = reader.problem.map {
            Self.sentence($0.reason, DocumentPosition(of: $0.offset, in: document.bytes))
        }
        // What the lenient reader says is more to the point than what stopped the strict one.
        let said = document.problem ?? junk(prolog, document.bytes) ?? own ?? reason
        return try finish(&reader.assembler, document, reason: said, root: prolog.root)
    }

    private func makeAssembler(_ document: DecodedDocument) -> FeedAssembler {
        FeedAssembler(mode: mode, limits: limits, hints: hints, encoding: document.encoding)
    }

    /// Tags that nobody closes pile up before anybody notices; the lenient reader knows what to do with them.
    private static func isTooDeep(_ failure: ParsingFailure?) -> Bool {
        guard case .limitExceeded(.depth, _, _)? = failure else { return false }
        return true
    }

    private func check(_ failure: ParsingFailure?, at position: DocumentPosition?) throws(ParsingFailure) {
        switch failure {
        case .limitExceeded(let limit, let bound, _): throw .limitExceeded(limit, bound: bound, at: position)
        case .some(let failure): throw failure
        case nil: break
        }
    }

    private func finish(
        _ assembler: inout FeedAssembler, _ document: DecodedDocument, reason: String?, root: String?
    ) throws(ParsingFailure) -> ParsedFeed {
        guard assembler.hasRoot, assembler.root != .sitemapIndex else {
            let found = root.map { "an XML document <\($0)>" } ?? "something else"
            let isIndex = assembler.root == .sitemapIndex
            throw .notAFeed(
                found: isIndex ? "an index of sitemaps" : found, advertised: assembler.advertised)
        }
        var feed = assembler.finish()
        feed.malformation = reason ?? (assembler.leavesPartsOut ? limits.leftOut : nil)
        return feed
    }

    private static let pageRoots: Set<String> = ["html", "head", "body", "script", "meta", "title", "div"]

    private func refusePage(_ prolog: Prolog, _ bytes: [UInt8]) throws(ParsingFailure) {
        guard let root = prolog.root, Self.pageRoots.contains(root) else { return }
        let isWrapped = ["<feed ", "<rss ", "<rss>", "<rdf:rdf"].contains { (tag: StaticString) in
            ByteText.find(tag, in: bytes, from: prolog.start, before: min(bytes.count, prolog.start + 4096))
                != nil
        }
        guard !isWrapped else { return }
        let advertised = FeedDiscovery.feeds(inPage: bytes, base: hints.baseURL ?? "")
        throw .notAFeed(found: "an HTML page", advertised: advertised)
    }

    private func junk(_ prolog: Prolog, _ bytes: [UInt8]) -> String? {
        guard prolog.start > 0 else { return nil }
        let isSpace = bytes[..<prolog.start].allSatisfy(ByteText.isSpace)
        if isSpace, !ByteText.matches(bytes, at: prolog.start, "<?xml") { return nil }
        return isSpace
            ? "white space before the XML declaration (line 1)" : "text before the first tag (line 1)"
    }

    private static func sentence(_ reason: String, _ position: DocumentPosition?) -> String {
        position.map { "\(reason) (\($0))" } ?? reason
    }
}
