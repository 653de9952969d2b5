// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel
import Stories

/// One decision as one JSON line.
enum DecisionLine {
    static func bytes(_ decision: ReplayDecision) -> [UInt8] {
        let line = JSONWriter.object(capacity: 160) { json in
            switch decision {
            case .item(let id, let story, let original, let time):
                json.member("id", id)
                json.member("story", "\(story)")
                json.member("dup_of", original)
                json.optional("time", time?.rfc3339)
            case .alert(let time, let item, let story):
                json.member("time", time.rfc3339)
                json.member("item", item)
                json.member("story", "\(story)")
            }
        }
        return line + [UInt8(ascii: "\n")]
    }
}
