// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories

/// One decision as one JSON line.
enum DecisionLine {
    static func bytes(_ decision: ReplayDecision) -> [UInt8] {
        var line: [UInt8] = []
        switch decision {
        case .item(let id, let story, let original, let time):
            line.append(contentsOf: "{\"id\":".utf8)
            append(id, to: &line)
            line.append(contentsOf: ",\"story\":\"\(story)\",\"dup_of\":".utf8)
            if let original { append(original, to: &line) } else { line.append(contentsOf: "null".utf8) }
            if let time { line.append(contentsOf: ",\"time\":\"\(time.rfc3339)\"".utf8) }
        case .alert(let time, let item, let story):
            line.append(contentsOf: "{\"time\":\"\(time.rfc3339)\",\"item\":".utf8)
            append(item, to: &line)
            line.append(contentsOf: ",\"story\":\"\(story)\"".utf8)
        }
        line.append(contentsOf: "}\n".utf8)
        return line
    }

    /// RFC 8259: quotation mark, reverse solidus and control characters are escaped.
    private static func append(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case 0..<32:
                let digits = String(byte, radix: 16)
                line.append(contentsOf: "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8)
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}
