// SPDX-License-Identifier: Apache-2.0

import Archive
import JSONWriting
import NewsModel
import NewsText
import Publishing
import Scheduling
import Serving

/// Answers the control socket.
struct DaemonControl: ControlHandler {
    let newsroom: Newsroom
    let figures: StatusFigures
    let loop: PollLoop
    let reloader: Reloader
    let editor: EditorDesk

    func status() async throws -> [UInt8] {
        ReportWriter.json(try await figures.report())
    }

    func feeds() async throws -> [UInt8] {
        let counts = try await newsroom.archive.read { try $0.itemCounts() }
        return ReportWriter.json(
            newsroom.register.feeds().map { feed, state in
                FeedReport(feed: feed, state: state, items: counts[feed.id] ?? 0)
            })
    }

    func feed(_ id: FeedID) async throws -> [UInt8]? {
        guard let feed = newsroom.register.catalogue.feed(id) else { return nil }
        let (polls, items) = try await newsroom.archive.read { view in
            (try view.polls(of: id), try view.itemCount(of: id))
        }
        let report = FeedReport(
            feed: feed, state: newsroom.register.feedState(id), items: items, polls: polls)
        return ReportWriter.json(report)
    }

    func why(_ address: String) async throws -> [UInt8]? {
        try await WhyReader(
            archive: newsroom.archive, register: newsroom.register, desk: newsroom.desk, now: newsroom.now
        ).report(on: address).map { ReportWriter.json($0) }
    }

    func refresh(_ ids: [FeedID]) async throws -> [UInt8] {
        let moment = newsroom.now()
        var report = RefreshReport(queued: [])
        let wanted = ids.isEmpty ? newsroom.register.catalogue.feeds.map(\.id) : ids
        for id in wanted {
            guard let feed = newsroom.register.catalogue.feed(id) else {
                report.unknown.append(id)
                continue
            }
            let notBefore = SchedulePolicy.notBefore(of: newsroom.register.feedState(id), now: moment)
            if let reason = feed.disabled {
                if !ids.isEmpty { report.deferred.append(.init(id: id, reason: "disabled: \(reason)")) }
            } else if let notBefore, notBefore > moment {
                report.deferred.append(
                    .init(id: id, reason: "the server asked not to be visited before", until: notBefore))
            } else {
                report.queued.append(id)
            }
        }
        await loop.refresh(report.queued)
        return ReportWriter.json(report)
    }

    func reload(dryRun: Bool) async throws -> [UInt8] {
        ReportWriter.json(await reloader.reload(dryRun: dryRun))
    }

    func backup(to path: String) async throws -> [UInt8] {
        do {
            try await newsroom.archive.backup(to: path)
        } catch let failure as ArchiveFailure {
            if case .notReplaceable = failure { throw ControlFailure.conflict("\(failure)") }
            throw ControlFailure.unavailable("\(failure)")
        }
        let bytes = try await newsroom.archive.read { try $0.databaseBytes() }
        return JSONWriter.object { json in
            json.member("file", path)
            json.member("bytes", bytes)
        }
    }

    func confirm(_ id: FeedID) async throws -> [UInt8]? {
        guard let feed = newsroom.register.catalogue.feed(id) else { return nil }
        guard newsroom.register.feedState(id).isSuspect else {
            throw ControlFailure.conflict("\(id) is not suspect; GET /feeds/\(id) shows how it goes")
        }
        try await newsroom.poller.confirm(feed)
        loop.announce()
        return try await self.feed(id)
    }

    func edit(_ command: EditorCommand) async throws -> [UInt8] {
        try await editor.perform(command).json()
    }
}
