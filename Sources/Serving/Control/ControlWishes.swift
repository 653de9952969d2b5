// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The body of `POST /refresh`.
struct RefreshWish: Codable {
    var ids: [FeedID]?
}

/// The body of `POST /reload`.
struct ReloadWish: Codable {
    var dryRun: Bool?

    enum CodingKeys: String, CodingKey {
        case dryRun = "dry_run"
    }
}

/// The body of `POST /confirm`.
struct ConfirmWish: Codable {
    var id: FeedID
}

/// The body of `POST /backup`.
struct BackupWish: Codable {
    var path: String?
}
