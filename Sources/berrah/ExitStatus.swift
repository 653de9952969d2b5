// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Exit codes as sysexits.h has them, so that scripts and systemd can tell one failure from another.
enum ExitStatus {
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let unavailable = ExitCode(69)
    static let cannotCreate = ExitCode(73)
    static let ioError = ExitCode(74)
    static let badConfiguration = ExitCode(78)
}
