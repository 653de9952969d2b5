// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Serving

@Suite struct ConditionalPolicyTests {
    static let tag = "\"abc-gz\""
    static let modified = Timestamp(seconds: 1_795_000_000)

    struct Case: CustomTestStringConvertible {
        var name: String
        var conditions: RequestConditions
        var verdict: ConditionalPolicy.Verdict
        var testDescription: String { name }

        init(
            _ name: String, _ verdict: ConditionalPolicy.Verdict, _ change: (inout RequestConditions) -> Void
        ) {
            self.name = name
            self.verdict = verdict
            conditions = RequestConditions()
            change(&conditions)
        }
    }

    static let cases = [
        Case("nothing asked", .proceed) { _ in },
        Case("same tag", .notModified) { $0.ifNoneMatch = ["\"abc-gz\""] },
        Case("weak spelling of the same", .notModified) { $0.ifNoneMatch = ["W/\"abc-gz\""] },
        Case("tag of another encoding", .proceed) { $0.ifNoneMatch = ["\"abc\""] },
        Case("in a list", .notModified) { $0.ifNoneMatch = ["\"x\", \"abc-gz\" , \"y\""] },
        Case("in a second field", .notModified) { $0.ifNoneMatch = ["\"x\"", "\"abc-gz\""] },
        Case("a comma within a tag", .proceed) { $0.ifNoneMatch = ["\"x,\"abc-gz"] },
        Case("star", .notModified) { $0.ifNoneMatch = ["*"] },
        Case("rubbish", .proceed) { $0.ifNoneMatch = ["abc-gz"] },
        Case("rubbish before it", .notModified) { $0.ifNoneMatch = ["rubbish, \"abc-gz\""] },
        Case("same second", .notModified) { $0.ifModifiedSince = modified },
        Case("later date", .notModified) { $0.ifModifiedSince = modified + .seconds(60) },
        Case("earlier date", .proceed) { $0.ifModifiedSince = modified - .seconds(1) },
        Case("tag wins over date", .proceed) {
            $0.ifNoneMatch = ["\"old\""]
            $0.ifModifiedSince = modified
        },
        Case("If-Match of it", .proceed) { $0.ifMatch = ["\"abc-gz\""] },
        Case("If-Match of another", .failed) { $0.ifMatch = ["\"old\""] },
        Case("If-Match is strong", .failed) { $0.ifMatch = ["W/\"abc-gz\""] },
        Case("If-Match comes first", .failed) {
            $0.ifMatch = ["\"old\""]
            $0.ifNoneMatch = ["\"abc-gz\""]
        },
        Case("unmodified since", .proceed) { $0.ifUnmodifiedSince = modified },
        Case("modified since", .failed) { $0.ifUnmodifiedSince = modified - .seconds(1) },
    ]

    @Test(arguments: cases)
    func `follows the order of RFC 9110`(example: Case) {
        let verdict = ConditionalPolicy.judge(example.conditions, tag: Self.tag, modified: Self.modified)
        #expect(verdict == example.verdict)
    }

    @Test func `a document without a date is never unmodified by date`() {
        var conditions = RequestConditions()
        conditions.ifModifiedSince = Self.modified
        #expect(ConditionalPolicy.judge(conditions, tag: Self.tag, modified: nil) == .proceed)
    }

    @Test(arguments: [
        ("Sun, 22 Nov 2026 09:05:00 GMT", "2026-11-22T09:05:00Z"),
        ("Sunday, 22-Nov-26 09:05:00 GMT", "2026-11-22T09:05:00Z"),
        ("Sun Nov 22 09:05:00 2026", "2026-11-22T09:05:00Z"),
        ("Sun Nov  1 09:05:00 2026", "2026-11-01T09:05:00Z"),
        ("Thu, 29 Feb 2024 23:59:60 GMT", "2024-03-01T00:00:00Z"),
        ("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    ])
    func `reads the three forms of an HTTP date`(text: String, instant: String) {
        #expect(HTTPDate.parse(text)?.rfc3339 == instant)
    }

    @Test(arguments: [
        "", "yesterday", "Sun, 31 Feb 2026 09:05:00 GMT", "Sun, 22 Nov 2026 25:05:00 GMT",
        "2026-11-22T09:05:00Z",
        "Sun, 22 نونبر 2026 09:05:00 GMT", "Sun, 22 Nov 2026 09:05 GMT",
    ])
    func `takes no notice of what is no HTTP date`(text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }
}
