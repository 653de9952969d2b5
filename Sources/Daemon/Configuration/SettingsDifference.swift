// SPDX-License-Identifier: Apache-2.0

import Publishing

/// Which settings differ between two configurations.
struct SettingsDifference {
    private(set) var changes: [ReloadReport.Change] = []
    /// Of the changed ones, those that a running daemon cannot take up.
    private(set) var needRestart: [String] = []

    init(from old: Configuration, to new: Configuration) {
        for setting in Settings.all {
            let before = setting.write(old) ?? "null"
            let after = setting.write(new) ?? "null"
            guard before != after else { continue }
            note(setting.path, before, after, isFixed: setting.isFixed)
        }
        for list in Settings.lists where !list.isEqual(old, new) {
            note(list.path, list.write(old), list.write(new), isFixed: list.isFixed)
        }
    }

    private mutating func note(_ path: String, _ before: String, _ after: String, isFixed: Bool) {
        changes.append(.init(id: path, from: before, to: after))
        if isFixed { needRestart.append(path) }
    }
}
