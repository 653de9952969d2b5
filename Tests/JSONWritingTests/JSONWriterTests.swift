// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONWriting
import SeededRandomness
import Testing

@Suite struct JSONWriterTests {
    private func text(_ members: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.object(members), as: UTF8.self)
    }

    @Test(arguments: [
        ("", "\"\""), ("خبر", "\"خبر\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\n\r\t", "\"\\n\\r\\t\""),
        ("\u{0}\u{1F}", "\"\\u0000\\u001f\""), ("</script>", "\"</script>\""), ("é🇲🇦", "\"é🇲🇦\""),
        ("\"\u{301}", "\"\\\"\u{301}\""), ("\\\u{301}", "\"\\\\\u{301}\""),
    ])
    func stringsAreEscapedByScalar(value: String, expected: String) {
        #expect(JSONText.quoted(value).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func stringsReadBackExactly() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            var value = ""
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                let code = UInt32.random(in: 0...0x2FFF, using: &generator)
                value.unicodeScalars.append(Unicode.Scalar(code) ?? "x")
            }
            let read = try JSONDecoder().decode(
                [String: String].self, from: Data(JSONWriter.object { $0.member("v", value) }))["v"]
            #expect(Array((read ?? "").unicodeScalars) == Array(value.unicodeScalars))
        }
    }

    @Test func commasStandBetweenMembersOnly() {
        let result = text {
            $0.member("a", 1)
            $0.member("b") { $0.member("c", "د") }
            $0.member("d", [])
            $0.member("e", ["x", "y"])
            $0.member("f", true)
            $0.member("g", nil as String?)
        }
        #expect(result == #"{"a":1,"b":{"c":"د"},"d":[],"e":["x","y"],"f":true,"g":null}"#)
    }

    @Test(arguments: [
        (0.5, "0.5"), (3, "3"), (-2.25, "-2.25"), (1e20, "1e+20"), (.infinity, "null"), (.nan, "null"),
        (0, "0"),
    ])
    func numbersAreNumbersOrNull(value: Double, expected: String) {
        #expect(text { $0.member("n", value) } == "{\"n\":\(expected)}")
    }

    @Test func optionalMembersAreLeftOut() {
        let result = text {
            $0.optional("a", nil as String?)
            $0.optional("b", "")
            $0.optional("c", nil as Int?)
            $0.optional("d", 4)
            $0.optional("e", [])
            $0.optional("f", ["ج"])
            $0.optional("g", objects: [] as [Int]) { $0.member("n", $1) }
            $0.optional("h", objects: [8]) { $0.member("n", $1) }
        }
        #expect(result == #"{"b":"","d":4,"f":["ج"],"h":[{"n":8}]}"#)
    }

    @Test func namesAreEscapedAsValuesAre() {
        #expect(text { $0.member("\"é\"\n", 1) } == #"{"\"é\"\n":1}"#)
    }
}
