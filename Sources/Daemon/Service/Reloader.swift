// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel
import Publishing
import Synchronization

/// Takes up a changed configuration: all of it, or, when there is a mistake in it, nothing.
final class Reloader: Sendable {
    private let file: String?
    private let environment: [String: String]
    private let register: FeedRegister
    private let loop: PollLoop
    private let zones: ZoneCatalogue
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    /// As the file had it at the start: what is fixed is compared with that.
    private let started: Configuration
    /// As the file had it last.
    private let current: Mutex<Configuration>
    private let changed = Mutex<(@Sendable () -> Void)?>(nil)

    /// - Parameter started: as the file had it when the daemon began.
    init(
        file: String?, started: Configuration, environment: [String: String], register: FeedRegister,
        loop: PollLoop,
        zones: ZoneCatalogue,
        now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.file = file
        self.started = started
        current = Mutex(started)
        self.environment = environment
        self.register = register
        self.loop = loop
        self.zones = zones
        self.now = now
        self.logger = logger
    }

    /// Called after each reload that changed something.
    func onChange(_ action: @escaping @Sendable () -> Void) {
        changed.withLock { $0 = action }
    }

    func reload(dryRun: Bool) async -> ReloadReport {
        let loaded: LoadedConfiguration
        do {
            loaded = try LoadedConfiguration.load(file: file, environment: environment)
        } catch {
            for problem in error.problems {
                logger.error("the reload was refused", metadata: ["mistake": "\(problem)"])
            }
            return ReloadReport(
                errors: error.problems.map {
                    .init(
                        file: $0.file, line: $0.line, column: $0.column, message: $0.message,
                        suggestion: $0.suggestion)
                })
        }
        let difference = CatalogueDifference(from: register.catalogue, to: loaded.catalogue)
        let settings = SettingsDifference(from: current.withLock { $0 }, to: loaded.configuration)
        let waiting = SettingsDifference(from: started, to: loaded.configuration).needRestart
        let report = ReloadReport(
            added: difference.added.map(\.text), removed: difference.removed.map(\.text),
            changed: settings.changes
                + difference.changed.map { .init(id: $0.id.text, from: $0.from, to: $0.to) },
            moved: difference.moved.map { .init(id: $0.id.text, from: $0.from, to: $0.to) },
            needRestart: waiting)
        guard !dryRun else { return report }
        current.withLock { $0 = loaded.configuration }
        register.replace(configuration: loaded.configuration, catalogue: loaded.catalogue, now: now())
        zones.forget()
        await loop.fill()
        changed.withLock { $0 }?()
        logger.notice(
            "reloaded",
            metadata: [
                "added": "\(report.added.count)", "removed": "\(report.removed.count)",
                "changed": "\(report.changed.count)", "moved": "\(report.moved.count)",
            ])
        for warning in loaded.warnings {
            logger.warning("\(warning)")
        }
        for path in waiting {
            logger.warning("this setting is taken up at the next start", metadata: ["setting": "\(path)"])
        }
        return report
    }
}
