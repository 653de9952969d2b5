// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct LimitTests {
    static let limits = ParsingLimits(
        maximumDepth: 20, maximumItems: 5, maximumAttributeBytes: 200, maximumTextBytes: 2000,
        maximumEntityBytes: 100, maximumDocumentBytes: 20_000)

    struct Sample: Sendable, CustomTestStringConvertible {
        var limit: ParsingLimit
        var document: String
        var testDescription: String { "\(limit.rawValue): \(document.prefix(40))" }
    }

    static func deep(_ count: Int) -> String {
        String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }

    static let samples: [Sample] = [
        Sample(limit: .depth, document: "<rss><channel>\(deep(40))</channel></rss>"),
        Sample(
            limit: .depth,
            document: "<rss><channel><item><description>\(deep(40))</description></item></channel></rss>"),
        Sample(limit: .depth, document: "<rss><channel>&bad;\(String(repeating: "<a>", count: 40))"),
        Sample(limit: .depth, document: #"{"items":\#(String(repeating: "[", count: 40))"#),
        Sample(
            limit: .items, document: "<rss><channel>\(String(repeating: "<item/>", count: 6))</channel></rss>"
        ),
        Sample(limit: .items, document: "<rss><channel>&bad;\(String(repeating: "<item/>", count: 6))"),
        Sample(limit: .items, document: #"{"items":[{},{},{},{},{},{}]}"#),
        Sample(
            limit: .attributeBytes,
            document: "<rss version=\"\(String(repeating: "٢", count: 150))\"><channel/></rss>"),
        Sample(
            limit: .attributeBytes,
            document:
                "<rss><channel><title><b title=\"\(String(repeating: "x", count: 300))\"/></title></channel></rss>"
        ),
        Sample(
            limit: .textBytes,
            document: "<rss><channel><title>\(String(repeating: "س", count: 1500))</title></channel></rss>"),
        Sample(
            limit: .textBytes,
            document:
                "<rss><channel><title><![CDATA[\(String(repeating: "س", count: 1500))]]></title></channel></rss>"
        ),
        Sample(
            limit: .textBytes, document: #"{"items":[{"title":"\#(String(repeating: "س", count: 1500))"}]}"#),
        Sample(
            limit: .entityBytes,
            document:
                "<!DOCTYPE rss [<!ENTITY a \"0123456789\">]><rss><channel><title>\(String(repeating: "&a;", count: 11))</title></channel></rss>"
        ),
        Sample(limit: .documentBytes, document: "<rss/>" + String(repeating: " ", count: 20_000)),
    ]

    @Test("refuses what exceeds a limit, with that limit's own error", arguments: samples)
    func refusal(_ sample: Sample) {
        let parser = FeedParser(limits: Self.limits)
        do throws(ParsingFailure) {
            _ = try parser.parse(Array(sample.document.utf8))
            Issue.record("it was read")
        } catch {
            guard case .limitExceeded(let limit, let bound, _) = error else {
                Issue.record("another error: \(error.message)")
                return
            }
            #expect(limit == sample.limit)
            #expect(bound == Self.limits[limit])
            #expect(error.cause == .limitExceeded)
            #expect(error.message.contains("\(bound)"))
        }
    }

    @Test("reads what lies just inside every limit")
    func inside() throws {
        let items = String(repeating: "<item><title>خبر</title></item>", count: 5)
        let document = """
            <rss version="2.0"><channel><title>\(String(repeating: "س", count: 1000))</title>\(items)</channel></rss>
            """
        let feed = try FeedParser(limits: Self.limits).parse(Array(document.utf8))
        #expect(feed.items.count == 5)
        #expect(feed.channel.title?.utf8.count == 2000)
    }

    @Test("says where a limit was hit")
    func place() {
        do throws(ParsingFailure) {
            _ = try FeedParser(limits: Self.limits).parse(
                Array("<rss>\n<channel>\n\(String(repeating: "<item/>\n", count: 9))</channel></rss>".utf8))
            Issue.record("it was read")
        } catch {
            #expect(error.message.contains("line 8"))
        }
    }
}
