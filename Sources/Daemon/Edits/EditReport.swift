// SPDX-License-Identifier: Apache-2.0

import Archive
import JSONWriting
import NewsModel

/// What became of an editor's command: the answer to `POST /edit`.
struct EditReport: Sendable, Equatable {
    /// The number of the act; the same when it is taken back.
    var act: Int64
    var kind: EditorAct.Kind
    /// The public id of the item or story, or the publisher.
    var subject: String
    /// The story that stands now: of a merge the elder, of a split the new one.
    var story: String?
    /// Public ids of the items concerned.
    var items: [String] = []
    var reason: String
    var isUndone: Bool
    /// The last event that tells of it.
    var event: EventSequence

    func json() -> [UInt8] {
        JSONWriter.object { json in
            json.member("act", act)
            json.member("action", kind.rawValue)
            json.member("target", subject)
            json.member("story", story)
            json.member("items", items)
            json.member("reason", reason)
            json.member("undone", isUndone)
            json.member("event", event.number)
        }
    }
}
