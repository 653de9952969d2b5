// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation
import HostSystem
import Logging

/// `--log-level LEVEL`
struct LoggingOption: ParsableArguments {
    @Option(
        name: .customLong("log-level"),
        help: "trace, debug, info, notice, warning, error or critical; wins over log_level.",
        transform: Self.level)
    var level: Logger.Level?

    private static func level(_ text: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: text) else {
            throw ValidationError(
                "“\(text)” is no level: take one of \(Logger.Level.allCases.map(\.rawValue))")
        }
        return level
    }

    /// - Parameter configured: what holds when the option is not given.
    func logger(_ configured: Logger.Level = .notice) -> Logger {
        let style = LogStyle(environment: ProcessInfo.processInfo.environment)
        let level = level ?? configured
        return Logger(label: "berrah") { _ in
            var handler = LineLogHandler(
                style: style, now: { SystemClock.now() },
                // A log that cannot be written (a full disk, a closed pipe) must not end the daemon.
                write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
            handler.logLevel = level
            return handler
        }
    }
}
