// SPDX-License-Identifier: Apache-2.0

import Publishing

/// Which settings differ between two configurations.
struct SettingsDifference {
    private(set) var changes: [ReloadReport.Change] = []
    /// Of the changed ones, those that a running daemon cannot take up.
    private(set) var needRestart: [String] = []

    private static let fixed = [
        "listen", "admin_listen", "public_url", "state", "control", "polling.concurrency", "stories.window",
    ]

    init(from old: Configuration, to new: Configuration) {
        for setting in Settings.all {
            let before = setting.write(old) ?? "null"
            let after = setting.write(new) ?? "null"
            guard before != after else { continue }
            changes.append(.init(id: setting.path, from: before, to: after))
            if Self.fixed.contains(setting.path) || setting.path.hasPrefix("fetch.") {
                needRestart.append(setting.path)
            }
        }
    }
}
