// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct StrangerTests {
    @Test("an empty document is empty", arguments: ["", " \n\t ", "\u{FEFF}", "\u{0}\u{0}"])
    func empty(_ document: String) {
        #expect(throws: ParsingFailure.empty) { try SampleDocument.parse(document) }
    }

    @Test("a page is no feed, and tells where its feeds are")
    func page() {
        let document = """
            <!DOCTYPE html><html lang="ar"><head><title>صفحة</title>
            <link rel="alternate" type="application/rss+xml" href="/feed">
            <link rel="alternate" type="application/atom+xml" href="https://a.example/atom"></head><body></body></html>
            """
        do throws(ParsingFailure) {
            _ = try SampleDocument.parse(document, base: "https://a.example/")
            Issue.record("it was read")
        } catch {
            #expect(
                error
                    == .notAFeed(
                        found: "an HTML page",
                        advertised: ["https://a.example/feed", "https://a.example/atom"]))
            #expect(error.cause == .notAFeed)
            #expect(error.message.contains("https://a.example/feed"))
        }
    }

    struct Other: Sendable {
        var document: String
        var word: String
    }

    @Test(
        "names what it found instead",
        arguments: [
            Other(document: "سلام", word: "without any tag"),
            Other(document: "<opml version=\"2.0\"/>", word: "<opml>"),
            Other(document: "<?xml version=\"1.0\"?><error><code>404</code></error>", word: "<error>"),
            Other(document: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", word: "<svg>"),
            Other(document: "<html><body>&nbsp;</body></html>", word: "HTML"),
            Other(document: "<<<>>>", word: "else"),
        ])
    func others(_ other: Other) {
        do throws(ParsingFailure) {
            _ = try SampleDocument.parse(other.document)
            Issue.record("it was read")
        } catch {
            #expect(error.cause == .notAFeed)
            #expect(error.message.contains(other.word), "\(error.message)")
        }
    }

    @Test("every failure has a cause of its own and a message to act on")
    func causes() {
        let failures: [(ParsingFailure, PollCause)] = [
            (.empty, .empty), (.notAFeed(found: "x", advertised: []), .notAFeed),
            (.unknownEncoding("x"), .unknownEncoding),
            (.limitExceeded(.depth, bound: 1, at: nil), .limitExceeded),
            (.parseFailed(reason: "x", at: DocumentPosition(line: 2, column: 0)), .parseFailed),
        ]
        for (failure, cause) in failures {
            #expect(failure.cause == cause)
            #expect(!failure.message.isEmpty)
        }
        #expect(failures[4].0.message.hasSuffix("(line 2)"))
    }
}
