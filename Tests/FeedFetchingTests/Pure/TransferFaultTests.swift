// SPDX-License-Identifier: Apache-2.0

import Glibc
import NewsModel
import Testing

@testable import FeedFetching

/// What cannot be provoked on loopback: a network that is away, certificates with rarer faults.
@Suite struct TransferFaultTests {
    @Test(
        "the system’s reasons for no connection",
        arguments: [
            (ENETUNREACH, PollCause.unreachable), (EHOSTUNREACH, .unreachable), (ECONNREFUSED, .refused),
            (ETIMEDOUT, .connectTimeout), (EMFILE, .limitExceeded), (ECONNRESET, .reset), (0, .unreachable),
        ])
    func connection(_ code: Int32, _ cause: PollCause) {
        let failure = ConnectionFault.failure(host: "press.example", systemError: code, detail: "")
        #expect(failure.cause == cause)
    }

    @Test(
        "each fault of a certificate is named",
        arguments: [
            (9, "not valid yet"), (10, "expired"), (18, "nobody but itself"), (19, "authority of its own"),
            (20, "intermediate"), (23, "revoked"), (66, "too weak"), (77, "strange fault"),
        ])
    func certificates(_ code: Int, _ words: String) {
        let message = CertificateFault.message(host: "press.example", code: code, detail: "strange fault")
        #expect(message.contains(words))
        #expect(message.contains("press.example"))
    }
}
