// SPDX-License-Identifier: Apache-2.0

/// One key of the configuration that holds a list.
struct ListSetting: Sendable {
    var path: String
    /// A running daemon keeps what it started with.
    var isFixed: Bool
    /// For reports: secrets are no part of it.
    var write: @Sendable (Configuration) -> String
    var isEqual: @Sendable (Configuration, Configuration) -> Bool
    /// Takes the value of another configuration.
    var copy: @Sendable (inout Configuration, _ from: Configuration) -> Void

    init<Member: Equatable & SendableMetatype>(
        _ path: String, _ key: any WritableKeyPath<Configuration, [Member]> & Sendable, isFixed: Bool,
        write: @escaping @Sendable ([Member]) -> String
    ) {
        self.path = path
        self.isFixed = isFixed
        self.write = { "[" + write($0[keyPath: key]) + "]" }
        isEqual = { $0[keyPath: key] == $1[keyPath: key] }
        copy = { $0[keyPath: key] = $1[keyPath: key] }
    }
}
