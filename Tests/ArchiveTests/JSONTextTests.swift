// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Archive

@Suite struct JSONTextTests {
    @Test(arguments: [
        [:], ["address": "https://a.example/?q=\"س\"&x=\\"], ["b": "\u{0}\n\t\u{1F}", "a": "نص\u{200F} 📰"],
        ["\"key\"": "", "é": "e\u{301}"],
    ])
    func whatIsWrittenIsReadTheSame(members: [String: String]) throws {
        let text = JSONText.object(members)
        #expect(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) == members)
    }

    @Test func theOrderIsThatOfTheKeys() {
        #expect(JSONText.object(["b": "2", "a": "1"]) == #"{"a":"1","b":"2"}"#)
    }
}
