// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel
import Testing

@testable import Publishing

@Suite struct JSONMembersTests {
    private func text(_ members: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.object(members), as: UTF8.self)
    }

    @Test func timesAreUTCOrNull() {
        let result = text {
            $0.member("at", Timestamp(seconds: 0))
            $0.member("never", nil as Timestamp?)
        }
        #expect(result == #"{"at":"1970-01-01T00:00:00Z","never":null}"#)
    }

    @Test func membersWithoutTextAreLeftOut() {
        let result = text {
            $0.filled("a", nil)
            $0.filled("b", "")
            $0.filled("c", "ج")
        }
        #expect(result == #"{"c":"ج"}"#)
    }

    @Test func evidenceKeepsItsShape() {
        let result = text {
            $0.member("e", evidence: [Evidence("mark", score: 1.5, words: ["عا\u{202E}جل"])])
        }
        #expect(result == #"{"e":[{"kind":"mark","score":1.5,"words":["عاجل"]}]}"#)
    }
}
