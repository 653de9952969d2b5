// SPDX-License-Identifier: Apache-2.0

import Serving

/// Why an editor's command cannot be done; each says what to do instead.
enum EditRefusal: Error, Equatable {
    case unknown(String)
    case missingOther
    case already(String)
    case notDone(String)
    case sameStory
    case withdrawn
    case alone

    var failure: ControlFailure {
        switch self {
        case .unknown(let target):
            .notFound("nothing is called “\(target)”: give an address, a public id or a publisher's id")
        case .missingOther: .badRequest("a merge needs the other story as \"other\"")
        case .already(let what): .conflict("\(what) already; \"undo\": true takes it back")
        case .notDone(let what): .conflict("\(what) by an editor, so there is nothing to take back")
        case .sameStory: .conflict("both are the same story already")
        case .withdrawn:
            .conflict("one of the two stories is withdrawn or hidden: take that back first")
        case .alone: .conflict("the story has no other report, so there is nothing to split it from")
        }
    }
}
