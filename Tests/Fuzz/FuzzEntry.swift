// SPDX-License-Identifier: Apache-2.0

import FeedParsing
import NewsText

/// What can be fuzzed: every place where a stranger's bytes come in.
enum FuzzEntry: String, CaseIterable {
    /// A feed in XML, whole and in structure; and the quick reader may never see another feed than libxml2.
    case xml
    /// A JSON Feed.
    case json
    /// Markup: besides not crashing, sanitising twice has to be sanitising once.
    case html
    /// A written date.
    case date
    /// A content type on the first line, then a feed.
    case charset
    /// A page to find feeds on.
    case discovery
    /// An OPML file.
    case outline

    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .xml:
            unsafe parse(Array(bytes), type: "application/xml; charset=utf-8")
            let disagreement = unsafe ReaderAgreement.disagreement(about: Array(bytes))
            precondition(disagreement == nil, disagreement ?? "")
        case .json:
            unsafe parse(Array("{".utf8) + bytes, type: "application/feed+json")
        case .html:
            unsafe sanitize(bytes)
        case .date:
            _ = unsafe DateReader().read(utf8: bytes)
        case .charset:
            let all = unsafe Array(bytes)
            let line = all.prefix { $0 != 0x0A }
            parse(Array(all.dropFirst(line.count + 1)), type: String(decoding: line, as: UTF8.self))
        case .discovery:
            _ = unsafe FeedDiscovery.feeds(inPage: Array(bytes), base: "https://news.example.ma/")
        case .outline:
            _ = unsafe try? OutlineReader.read(Array(bytes))
        }
    }

    private func parse(_ body: [UInt8], type: String) {
        let hints = DocumentHints(contentType: type, baseURL: "https://news.example.ma/feed")
        _ = try? FeedParser(mode: .structure).parse(body, hints: hints)
        guard let feed = try? FeedParser(mode: .full).parse(body, hints: hints) else { return }
        _ = ParsedFeedWriter.json(feed)
    }

    private func sanitize(_ bytes: UnsafeBufferPointer<UInt8>) {
        for base in ["https://news.example.ma/a/b", nil] {
            let sanitizer = HTMLSanitizer(base: base)
            let once = unsafe sanitizer.sanitize(utf8: bytes)
            let twice = sanitizer.sanitize(once.html)
            precondition(
                Array(once.html.utf8) == Array(twice.html.utf8), "sanitising twice changed something")
            precondition(!twice.lostMarkup, "sanitising left something active")
            precondition(!once.html.utf8.contains(0), "a NUL came through")
        }
        _ = unsafe HTMLText.plain(utf8: bytes)
        _ = unsafe HTMLText.looksLikeMarkup(utf8: bytes)
    }
}
