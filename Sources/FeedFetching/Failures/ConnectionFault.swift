// SPDX-License-Identifier: Apache-2.0

import Glibc
import NewsModel

/// What the system's reason for no connection means.
enum ConnectionFault {
    /// - Parameters:
    ///   - systemError: `errno` of the last attempt; 0 when none was made.
    ///   - detail: libcurl's own words.
    static func failure(host: String, systemError: Int32, detail: String) -> PollFailure {
        switch systemError {
        case ECONNREFUSED:
            PollFailure(.refused, "\(host) refuses connections: its server is down, or the port is wrong.")
        case ETIMEDOUT: PollFailure(.connectTimeout, "\(host) did not take the connection in time.")
        case ECONNRESET, EPIPE: PollFailure(.reset, "\(host) broke the connection off while it was made.")
        case EMFILE, ENFILE:
            PollFailure(.limitExceeded, "No descriptor is left for a connection: raise LimitNOFILE=.")
        default: PollFailure(.unreachable, "\(host) cannot be reached from here: \(detail).")
        }
    }
}
