// SPDX-License-Identifier: Apache-2.0

/// Who gave a setting its value.
enum SettingOrigin: Sendable, Equatable {
    case file(FilePlace)
    /// The name of a variable.
    case environment(String)
}
