// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct ResponseHeadTests {
    private func head(_ text: String) -> ResponseHead {
        ResponseHead(Array(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8))
    }

    @Test("names are compared without letter case, values keep theirs")
    func fields() {
        let head = head(
            "HTTP/2 200\nETAG:  W/\"A b\" \nlast-MODIFIED:x\nContent-type: Text/HTML ; "
                + "charset=x\nX-ETag: no\n\n"
        )
        #expect(head.status == 200)
        #expect(head.entityTag == Array("W/\"A b\"".utf8))
        #expect(head.lastModified == Array("x".utf8))
        #expect(head.mediaType == "text/html")
    }

    @Test("of a field given twice the first counts, lists are joined")
    func repeated() {
        let head = head(
            "HTTP/1.1 200 OK\nETag: \"1\"\nETag: \"2\"\nLink: <a>\nLink: <b>\nCache-Control: "
                + "a\nCache-Control: b\n\n"
        )
        #expect(head.entityTag == Array("\"1\"".utf8))
        #expect(head.links == ["<a>", "<b>"])
        #expect(head.cacheControl == "a, b")
    }

    @Test(
        "garbage leaves everything unknown",
        arguments: ["", "\n\n", "HTTP/1.1", "HTTP/1.1 abc\n", ":\n: x\n", "200 OK\n"])
    func garbage(_ text: String) {
        #expect(head(text).status == 0)
        #expect(head(text).validators.isEmpty)
    }

    @Test("every field that is read has its own name")
    func names() {
        for name in ["etag", "im", "AGE", "Cf-Mitigated", "x-amzn-waf-action"] {
            #expect(ResponseField(name: Array(name.utf8)) != nil)
        }
        for name in ["", "e", "etaG2", "x-etag", String(repeating: "x", count: 300)] {
            #expect(ResponseField(name: Array(name.utf8)) == nil)
        }
    }
}
