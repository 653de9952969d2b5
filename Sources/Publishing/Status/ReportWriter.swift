// SPDX-License-Identifier: Apache-2.0

import JSONWriting
import NewsModel

/// The answers of the control socket as JSON: one object each, UTF-8, stable key order.
public enum ReportWriter {
    public static let contentType = "application/json"

    /// `GET /status`
    public static func json(_ report: StatusReport) -> [UInt8] {
        JSONWriter.object { json in
            json.member("version", report.version)
            json.member("log_id", report.logID)
            json.member("uptime_s", Int(report.uptime.components.seconds))
            json.member("feeds") { feeds in
                feeds.member("total", report.feeds.total)
                for health in FeedHealth.allCases {
                    feeds.member(health.rawValue, report.feeds[health])
                }
            }
            json.member("items", report.items)
            json.member("stories", report.stories)
            json.member("breaking", report.breaking)
            json.member("events") { $0.member("last", report.lastEvent.number) }
            json.member("subscribers") {
                $0.member("sse", report.eventSubscribers)
                $0.member("websub", report.webSubSubscribers)
            }
            json.member("queues") { queues in
                for (name, length) in report.queues.sorted(by: { $0.key < $1.key }) {
                    queues.member(name, length)
                }
            }
            json.member("database_bytes", report.databaseBytes)
            json.member("database_bytes_per_day", report.databaseBytesPerDay.map(Int.init))
            json.member("last_success", report.lastSuccess)
            json.member("next_due", report.nextDue)
            json.member("worst", objects: Array(report.worst.prefix(10))) { trouble, feed in
                trouble.member("id", feed.id.text)
                trouble.member("cause", feed.cause?.rawValue)
                trouble.member("message", feed.message)
                trouble.member("since", feed.since)
            }
        }
    }

    /// `GET /feeds`
    public static func json(_ reports: [FeedReport]) -> [UInt8] {
        JSONWriter.object(capacity: 400 * (reports.count + 1)) { json in
            json.member("feeds", objects: reports) { write($1, to: &$0) }
        }
    }

    /// `GET /feeds/ID`
    public static func json(_ report: FeedReport) -> [UInt8] {
        JSONWriter.object(capacity: 8192) { json in
            write(report, to: &json)
            json.member("polls", objects: Array(report.polls.prefix(30)), write)
            json.member("identity_policy", report.state.identityPolicy)
            json.member("clock_offset_s", Int(report.state.clockOffset.components.seconds))
            json.member("charset", report.state.charset)
            json.member("moved_to", report.state.movedTo)
            json.member("moved_since", report.state.movedSince)
            json.member("adopted_url", report.state.adoptedURL)
            json.member("suggested", report.state.suggested)
        }
    }

    /// `GET /why?url=`
    public static func json(_ report: WhyReport) -> [UInt8] {
        JSONWriter.object { json in
            json.member("item", report.item)
            json.member("feed", report.feed?.text)
            json.member("seen", objects: report.seen) {
                $0.member("feed", $1.feed.text)
                $0.member("at", $1.at)
                $0.member("revision", $1.revision)
            }
            json.member("duplicate_of", report.duplicateOf)
            json.member("story", report.story)
            json.member("evidence", evidence: report.evidence)
            json.key("breaking")
            if let breaking = report.breaking {
                json.object {
                    $0.member("state", breaking.state.rawValue)
                    $0.member("score", breaking.score)
                    $0.member("threshold", breaking.threshold)
                    $0.member("terms", evidence: breaking.terms)
                }
            } else {
                json.null()
            }
            json.member("in", report.editions)
            json.member("not_in", objects: report.absences) {
                $0.member("edition", $1.edition)
                $0.member("reason", $1.reason)
            }
            json.key("schedule")
            if let schedule = report.schedule {
                json.object {
                    $0.member("reason", schedule.reason)
                    $0.member("interval_s", schedule.interval.map { Int($0.components.seconds) })
                    $0.member("last_poll", schedule.lastPoll)
                    $0.member("next_due", schedule.nextDue)
                    $0.member("not_before", schedule.notBefore)
                }
            } else {
                json.null()
            }
            json.member("edits", objects: report.acts) {
                $0.member("act", $1.number)
                $0.member("at", $1.at)
                $0.member("action", $1.action)
                $0.member("reason", $1.reason)
                $0.member("undone", $1.takenBack)
            }
        }
    }
}
