// SPDX-License-Identifier: Apache-2.0

/// The request that is being answered behind the gate.
struct Exchange {
    var route: String
    var status = 0
    /// Of the body, so far.
    var bodyBytes = 0
    var bodyLimit: Int
    /// Whether the request has been read to its end.
    var requestEnded = false
    var responseStarted = false
    /// Whether the connection ends with this answer.
    var closes: Bool
}
