// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel

extension NotificationSink {
    /// The name of its place in the log: of what it is, not of where it stands in the file; secrets are no part of it.
    var followerName: String {
        let identity =
            switch self {
            case .webhook(let url, _): "webhook \(url)"
            case .ntfy(let url, _): "ntfy \(url)"
            case .exec(let command): "exec \(command.joined(separator: "\u{0}"))"
            }
        return "notify-" + Hexadecimal.encode(Digest128(of: Array(identity.utf8)).bytes.prefix(8))
    }

    func sender(fetcher: any Fetching, register: FeedRegister) -> any NoticeSender {
        switch self {
        case .webhook(let url, let secret):
            WebhookSender(url: url, secret: secret, fetcher: fetcher)
        case .ntfy(let url, let token):
            NtfySender(url: url, token: token, fetcher: fetcher) { id, language in
                (register.catalogue.publisher(id) ?? Publisher(id: id)).displayName(in: language ?? "ar")
            }
        case .exec(let command):
            ProgramSender(command: command)
        }
    }
}
