// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

extension ReportWriter {
    /// `POST /reload`
    public static func json(_ report: ReloadReport) -> [UInt8] {
        JSONWriter.object { json in
            json.member("added", report.added)
            json.member("removed", report.removed)
            json.member("changed", objects: report.changed, write)
            json.member("moved", objects: report.moved, write)
            json.member("need_restart", report.needRestart)
            json.member("errors", objects: report.errors) {
                $0.member("file", $1.file)
                $0.member("line", $1.line)
                $0.member("column", $1.column)
                $0.member("message", $1.message)
                $0.member("suggestion", $1.suggestion)
            }
        }
    }

    /// `POST /refresh`
    public static func json(_ report: RefreshReport) -> [UInt8] {
        JSONWriter.object { json in
            json.member("queued", report.queued.map(\.text))
            json.member("deferred", objects: report.deferred) {
                $0.member("id", $1.id.text)
                $0.member("reason", $1.reason)
                $0.member("until", $1.until)
            }
            json.member("unknown", report.unknown.map(\.text))
        }
    }

    /// What went wrong, for whoever asked: `{"error":…}`.
    public static func json(error message: String) -> [UInt8] {
        JSONWriter.object { $0.member("error", message) }
    }

    static func write(to json: inout JSONWriter, _ change: ReloadReport.Change) {
        json.member("id", change.id)
        json.member("from", change.from)
        json.member("to", change.to)
    }

    static func write(_ report: FeedReport, to json: inout JSONWriter) {
        json.member("id", report.feed.id.text)
        json.member("url", report.feed.publicURL)
        json.member("publisher", report.feed.publisher.text)
        json.member("state", report.health.rawValue)
        json.member("cause", report.state.cause?.rawValue)
        json.member("message", report.message)
        json.member("failures", report.state.failures)
        json.member("items", report.items)
        json.member("last_poll", report.state.lastPoll)
        json.member("last_success", report.state.lastSuccess)
        json.member("next_due", report.state.nextDue)
        json.member("interval_s", report.state.interval.map { Int($0.components.seconds) })
        json.member("reason", report.state.reason)
        json.member("not_before", report.state.notBefore)
    }

    static func write(to json: inout JSONWriter, _ poll: PollRecord) {
        json.member("at", poll.at)
        json.member("outcome", poll.outcome.rawValue)
        json.member("cause", poll.cause?.rawValue)
        json.member("status", poll.status)
        json.member("items", poll.items)
        json.member("new", poll.new)
        json.member("bytes", poll.bytes)
        json.member("ms", poll.duration.milliseconds)
        json.member("interval_s", Int(poll.interval.components.seconds))
        json.member("reason", poll.reason)
    }
}
