// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Turns the status of an answer into its cause, and into the sentence that tells what to do.
enum StatusPolicy {
    /// Nil when the answer can be used.
    static func failure(
        of head: ResponseHead, body: [UInt8], host: String, purpose: FetchPurpose, isConditional: Bool,
        now: Timestamp
    ) -> PollFailure? {
        let status = head.status
        if purpose == .exchange, (200...299).contains(status) {
            return nil
        }
        let later = head.retryAfter.flatMap { FreshnessReader.instant($0, now: now) }
        if purpose != .robots, ChallengeDetector.isChallenge(head, body: body) {
            return PollFailure(
                .botChallenge,
                "\(host) answers with a bot check (status \(status)): ask the publisher to let "
                    + "\(Self.us) through, or try another user_agent.",
                notBefore: later)
        }
        switch status {
        case 200, 203:
            return body.isEmpty && purpose != .robots
                ? PollFailure(.empty, "\(host) answered \(status) with an empty document.") : nil
        case 226:
            return delta(head, host: host)
        case 304:
            return isConditional
                ? nil
                : PollFailure(
                    .unexpected304,
                    "\(host) answered 304 to a request without validators: its cache is broken.")
        default:
            return refusal(status, host: host, later: later)
        }
    }

    private static let us = "this aggregator"

    private static func delta(_ head: ResponseHead, host: String) -> PollFailure? {
        let names = (head.manipulation ?? "").lowercased().split(separator: ",")
            .map { $0.filter { !$0.isWhitespace }.prefix { $0 != ";" } }
        guard names == ["feed"] else {
            return PollFailure(
                .unknownEncoding,
                "\(host) answered 226 with the manipulation “\(head.manipulation ?? "")”, which was "
                    + "not asked for."
            )
        }
        return nil
    }

    private static func refusal(_ status: Int, host: String, later: Timestamp?) -> PollFailure {
        let (cause, words): (PollCause, String) =
            switch status {
            case 204, 205: (.empty, "\(host) answered \(status): no document.")
            case 100...299: (.badResponse, "\(host) answered \(status), which is no answer to a poll.")
            case 300...399: (.badRedirect, "\(host) answered \(status), which is not followed.")
            case 401: (.http(status), "\(host) wants a login (401): give headers_from with a credential.")
            case 402: (.http(status), "\(host) wants payment (402): ask the publisher for access.")
            case 403:
                (
                    .http(status),
                    "\(host) forbids it (403): ask the publisher to let \(us) through, or try "
                        + "another user_agent."
                )
            case 404: (.http(status), "\(host) has nothing there (404): look for the feed’s new address.")
            case 407:
                (.http(status), "The proxy wants a login (407): put user and password into fetch.proxy.")
            case 406: (.http(status), "\(host) has no representation that is a feed (406).")
            case 410:
                (
                    .gone,
                    "\(host) says that the feed is gone for good (410): remove it or find its new address."
                )
            case 429:
                (.rateLimited, "\(host) says that it was asked too often (429): it is left alone for longer.")
            case 451: (.http(status), "\(host) may not show it for legal reasons (451).")
            case 500: (.http(status), "\(host) has an error of its own (500).")
            case 503: (.unavailable, "\(host) is out of service for now (503).")
            case 502, 504: (.http(status), "\(host) does not reach its own server (\(status)).")
            case 511: (.loginPage, "This network wants a sign-in before it lets anything through (511).")
            case 520...530: (.http(status), "The front of \(host) does not reach its server (\(status)).")
            case 400...599: (.http(status), "\(host) answered \(status).")
            default: (.badResponse, "\(host) answered with the status \(status), which does not exist.")
            }
        return PollFailure(cause, words, notBefore: later)
    }
}
