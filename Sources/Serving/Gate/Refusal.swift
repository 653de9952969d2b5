// SPDX-License-Identifier: Apache-2.0

/// An answer that needs no route.
struct Refusal {
    var status: Int
    var text: String
    var headers: [(name: String, value: String)] = []
    /// Whether nothing on this connection can be understood any more.
    var endsConnection = true

    static let malformed = Refusal(status: 400, text: "This is no HTTP request that we can read.")
    static let tooSlow = Refusal(status: 408, text: "The request did not come to its end in time.")
    static let bodyTooLarge = Refusal(status: 413, text: "The body is too large.")
    static let targetTooLong = Refusal(status: 414, text: "The address is too long.")
    static let headerTooLarge = Refusal(status: 431, text: "The header fields are too large.")
    static let expectation = Refusal(status: 417, text: "We can only expect 100-continue.")
    static let ending = Refusal(
        status: 503, text: "The server is being stopped.", headers: [("Retry-After", "5")])

    static func badParameter(_ text: String) -> Refusal {
        Refusal(status: 400, text: text, endsConnection: false)
    }

    static func tooMany(retryAfter seconds: Int) -> Refusal {
        Refusal(
            status: 429, text: "Too many requests from your address; come again in \(seconds) s.",
            headers: [("Retry-After", String(seconds))], endsConnection: false)
    }
}
