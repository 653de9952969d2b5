// SPDX-License-Identifier: Apache-2.0

import CLinux

/// How many files and connections the process may hold open.
public enum OpenFileLimit {
    /// Raises the soft limit to the hard one: shells and systemd give 1,024 for the sake of programs that use `select`,
    /// which none here does, and thousands of readers and feeds need more.
    ///
    /// - Returns: the limit that holds now; nil when the system does not tell.
    @discardableResult
    public static func raise() -> Int64? {
        let limit = clinux_raise_open_files()
        return limit < 0 ? nil : limit
    }
}
