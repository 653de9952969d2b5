// SPDX-License-Identifier: Apache-2.0

import Archive
import Logging
import NewsModel
import Serving
import Synchronization

/// The editor's hand: each act is one transaction, and is told at once.
final class EditorDesk: Sendable {
    private let newsroom: Newsroom
    private let committed: WakeSignal
    private let logger: Logger
    private let changed = Mutex<(@Sendable () -> Void)?>(nil)

    init(newsroom: Newsroom, committed: WakeSignal, logger: Logger) {
        self.newsroom = newsroom
        self.committed = committed
        self.logger = logger
    }

    /// Called after each act, before it is answered: no edition of the time before may be served any more.
    func onChange(_ action: @escaping @Sendable () -> Void) {
        changed.withLock { $0 = action }
    }

    /// - Throws: `ControlFailure`
    func perform(_ command: EditorCommand) async throws -> EditReport {
        let moment = newsroom.now()
        let catalogue = newsroom.register.catalogue
        let report: EditReport
        do {
            report = try await newsroom.archive.write { [desk = newsroom.desk] transaction in
                let edit = EditTransaction(transaction: transaction, catalogue: catalogue, now: moment)
                let report = try edit.perform(command)
                // The index holds the stories as they were; it is built again when the next item comes.
                desk.discard()
                return report
            }
        } catch let refusal as EditRefusal {
            throw refusal.failure
        } catch let failure as ArchiveFailure {
            throw ControlFailure.unavailable("\(failure)")
        }
        changed.withLock { $0 }?()
        committed.wake()
        logger.notice(
            "edited",
            metadata: [
                "action": "\(report.kind.rawValue)", "target": "\(report.subject)",
                "undone": "\(report.isUndone)", "reason": "\(report.reason)", "act": "\(report.act)",
            ])
        return report
    }
}
