// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NewsModel

/// What an address on the control socket leads to. `/v1/…` is the same: the version that this is.
enum ControlRoute: Hashable {
    case status
    case feeds
    case feed(FeedID)
    case why(String?)
    case stream
    case refresh
    case reload
    case backup
    case confirm
    case edit

    init?(_ target: RequestTarget) {
        let path = target.path.first == "v1" ? Array(target.path.dropFirst()) : target.path
        switch path {
        case ["status"]: self = .status
        case ["feeds"]: self = .feeds
        case let path where path.count == 2 && path[0] == "feeds": self = .feed(FeedID(path[1]))
        case ["why"]: self = .why(target.query.value("url"))
        case ["events"], ["breaking", "events"]: self = .stream
        case ["refresh"]: self = .refresh
        case ["reload"]: self = .reload
        case ["backup"]: self = .backup
        case ["confirm"]: self = .confirm
        case ["edit"]: self = .edit
        default: return nil
        }
    }

    var methods: [HTTPRequest.Method] {
        switch self {
        case .status, .feeds, .feed, .why, .stream: [.get, .head]
        case .refresh, .reload, .backup, .confirm, .edit: [.post]
        }
    }
}
