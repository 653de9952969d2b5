// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Why a transfer was ended from our side.
enum TransferInterruption: Hashable, Sendable {
    case bodyTooLarge(limit: Int)
    case headTooLarge(limit: Int)
    /// The connection would have gone to an address that no publisher has.
    case blockedAddress(use: String)
    /// The head does not tell how long the body is, though it tries to.
    case unclearLength
    /// Of an error page, or of a file whose beginning is enough, all that is wanted has come; nothing failed.
    case bodyUnwanted

    /// Nil when it is no failure.
    func failure(host: String) -> PollFailure? {
        switch self {
        case .bodyTooLarge(let limit):
            PollFailure(
                .tooLarge,
                "The document of \(host) is larger than \(limit) bytes: raise max_body for this feed.")
        case .headTooLarge(let limit):
            PollFailure(.headerTooLarge, "The headers of \(host) are larger than \(limit) bytes.")
        case .blockedAddress(let use):
            PollFailure(
                .blockedAddress,
                "\(host) has an address of another kind than publishers have (\(use)); "
                    + "allow_private_addresses permits it for this feed."
            )
        case .unclearLength:
            PollFailure(
                .badResponse, "\(host) gives its answer several lengths, or one that is no number.")
        case .bodyUnwanted: nil
        }
    }
}
