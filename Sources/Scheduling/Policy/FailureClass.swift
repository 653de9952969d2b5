// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How likely a failure passes by itself; decides how fast a feed is left alone.
enum FailureClass: Sendable {
    /// The network between us: usually over in minutes.
    case temporary
    /// The server or the document: usually repaired in hours.
    case soft
    /// We are not wanted, or the address is wrong: usually for ever, never surely.
    case hard

    init(_ cause: PollCause?) {
        switch cause {
        case .dns, .refused, .unreachable, .connectTimeout, .timeout, .tooSlow, .reset, .truncated, nil:
            self = .temporary
        case .gone, .blockedAddress, .robotsDisallowed, .http(400...403), .http(405...407), .http(409...428),
            .http(430...499):
            self = .hard
        default:
            self = .soft
        }
    }

    /// What one failure counts: the exponent of two by which the next one waits longer.
    var weight: Double {
        switch self {
        case .temporary: 0.25
        case .soft: 0.5
        case .hard: 1
        }
    }

    /// The shortest wait after the first failure.
    var firstDelay: Duration {
        switch self {
        case .temporary: .minutes(5)
        case .soft: .minutes(15)
        case .hard: .minutes(60)
        }
    }

    var reason: ScheduleReason {
        switch self {
        case .temporary: .backoffTemporary
        case .soft: .backoffSoft
        case .hard: .backoffHard
        }
    }
}
