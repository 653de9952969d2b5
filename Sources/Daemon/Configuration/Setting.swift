// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One scalar of the configuration: where it stands, how its text is read, and how it reads back.
///
/// The file, the environment and `berrah check` all go by this one table, so that none of them can know a key
/// that another does not.
struct Setting: Sendable {
    /// `polling.min_interval`
    var path: String
    var isOptional = false
    /// A running daemon keeps what it started with.
    var isFixed = false
    /// Stores the value that the text stands for, or says what was expected.
    var apply: @Sendable (_ text: String?, inout Configuration) throws(SettingFailure) -> Void
    var write: @Sendable (Configuration) -> String?
    /// Takes the value of another configuration.
    var copy: @Sendable (inout Configuration, _ from: Configuration) -> Void

    /// `BERRAH_POLLING_MIN_INTERVAL`
    var environmentName: String {
        "BERRAH_" + path.uppercased().replacing(".", with: "_")
    }

    /// The same, taken up at a start alone.
    var fixed: Setting {
        var setting = self
        setting.isFixed = true
        return setting
    }

    /// A setting whose text must be readable as a value.
    static func required<Value>(
        _ path: String, _ key: any WritableKeyPath<Configuration, Value> & Sendable,
        _ kind: SettingKind<Value>
    ) -> Setting {
        Setting(
            path: path,
            apply: { (text, configuration) throws(SettingFailure) in
                guard let text, let value = kind.read(text) else {
                    throw SettingFailure(expected: kind.expected)
                }
                configuration[keyPath: key] = value
            },
            write: { kind.write($0[keyPath: key]) },
            copy: { $0[keyPath: key] = $1[keyPath: key] })
    }

    /// A setting that may also be null.
    static func optional<Value>(
        _ path: String, _ key: any WritableKeyPath<Configuration, Value?> & Sendable,
        _ kind: SettingKind<Value>
    ) -> Setting {
        Setting(
            path: path, isOptional: true,
            apply: { (text, configuration) throws(SettingFailure) in
                guard let text else {
                    configuration[keyPath: key] = nil
                    return
                }
                guard let value = kind.read(text) else {
                    throw SettingFailure(expected: kind.expected + " or null")
                }
                configuration[keyPath: key] = value
            },
            write: { $0[keyPath: key].map(kind.write) },
            copy: { $0[keyPath: key] = $1[keyPath: key] })
    }
}

/// The text of a setting was not what it should be.
struct SettingFailure: Error {
    /// `a duration such as 90s, 15m, 24h or 7d`
    var expected: String
}
