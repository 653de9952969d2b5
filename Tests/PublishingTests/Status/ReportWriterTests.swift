// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct ReportWriterTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func statusHasItsPublishedShape() {
        var report = SamplePages.status
        report.worst = [
            FeedTrouble(id: "oriental-fr", cause: .connectTimeout, message: "no answer", since: .epoch)
        ]
        #expect(
            text(ReportWriter.json(report)) == """
                {"version":"1.0","log_id":"7d1f6b1c","uptime_s":108000,"feeds":{"total":12,"healthy":9,\
                "failing":3,"silent":0,"suspect":0,"waiting":0,"gone":0,"disabled":0},"items":30418,\
                "stories":12907,"breaking":1,"events":{"last":41},"subscribers":{"sse":3,"websub":0},\
                "queues":{"fetch":2},"database_bytes":184000000,"database_bytes_per_day":1400000,\
                "last_success":"2026-11-23T10:29:00Z","next_due":"2026-11-23T10:32:00Z",\
                "worst":[{"id":"oriental-fr","cause":"connect-timeout","message":"no answer",\
                "since":"1970-01-01T00:00:00Z"}]}
                """)
    }

    @Test func theWorstAreTenAtMost() throws {
        var report = SamplePages.status
        report.worst = (0..<30).map {
            FeedTrouble(id: FeedID("f\($0)"), cause: nil, message: nil, since: nil)
        }
        let object = try JSONTree.object(ReportWriter.json(report))
        #expect(JSONTree.objects(object["worst"]).count == 10)
    }

    private var feedReport: FeedReport {
        var state = FeedState(feed: "souss-ar")
        state.health = .failing
        state.cause = .http(503)
        state.message = "the server is busy"
        state.failures = 2
        state.lastPoll = .epoch
        state.interval = .minutes(15)
        state.reason = "backoff"
        state.clockOffset = .seconds(-3600)
        state.movedTo = "https://souss.example/new"
        let feed = Feed(id: "souss-ar", publisher: "souss", url: "https://souss.example/ar/feed")
        let poll = PollRecord(
            at: .epoch, outcome: .failed, cause: .http(503), status: 503, items: 0, new: 0, bytes: 12,
            duration: .milliseconds(1234), interval: .minutes(15), reason: "backoff")
        return FeedReport(feed: feed, state: state, items: 7, polls: Array(repeating: poll, count: 40))
    }

    private let line = """
        "id":"souss-ar","url":"https://souss.example/ar/feed","publisher":"souss","state":"failing",\
        "cause":"http-503","message":"the server is busy","failures":2,"items":7,\
        "last_poll":"1970-01-01T00:00:00Z","last_success":null,"next_due":null,"interval_s":900,\
        "reason":"backoff","not_before":null
        """

    @Test func feedsAreLines() {
        #expect(text(ReportWriter.json([feedReport])) == "{\"feeds\":[{\(line)}]}")
        #expect(text(ReportWriter.json([FeedReport]())) == "{\"feeds\":[]}")
    }

    @Test func oneFeedTellsItsLastThirtyPollsAndWhatWasLearnt() throws {
        let bytes = ReportWriter.json(feedReport)
        #expect(text(bytes).hasPrefix("{" + line))
        let object = try JSONTree.object(bytes)
        let polls = JSONTree.objects(object["polls"])
        #expect(polls.count == 30)
        #expect(
            Set(try #require(polls.first).keys) == [
                "at", "outcome", "cause", "status", "items", "new", "bytes", "ms", "interval_s", "reason",
            ])
        #expect(polls.first?["ms"] as? Int == 1234)
        #expect(object["identity_policy"] as? String == "guid")
        #expect(object["clock_offset_s"] as? Int == -3600)
        #expect(object["moved_to"] as? String == "https://souss.example/new")
    }

    @Test func aDisabledFeedSaysWhy() throws {
        var report = feedReport
        report.feed.disabled = "answers 403 to everybody"
        let object = try JSONTree.object(ReportWriter.json(report))
        #expect(object["state"] as? String == "disabled")
        #expect(object["message"] as? String == "answers 403 to everybody")
    }

    @Test func whyTellsEveryDecision() {
        var report = WhyReport(
            item: "urn:uuid:1", feed: "souss-ar", seen: [.init(feed: "souss-ar", at: .epoch)],
            duplicateOf: nil, story: "urn:uuid:2", evidence: [Evidence("words", score: 0.5, words: ["سوق"])],
            breaking: .init(state: .candidate, score: 0.75, threshold: 3, terms: []), editions: ["/feed"],
            absences: [.init(edition: "/breaking", reason: "score 0.75 is below 1")])
        report.acts = [
            .init(number: 7, at: .epoch, action: "hide", reason: "خطأ", takenBack: .epoch + .hours(1))
        ]
        var state = FeedState(feed: "souss-ar")
        state.reason = "share-high"
        state.interval = .minutes(25)
        state.lastPoll = .epoch
        state.nextDue = .epoch + .minutes(25)
        report.schedule = .init(state)
        #expect(
            text(ReportWriter.json(report)) == """
                {"item":"urn:uuid:1","feed":"souss-ar",\
                "seen":[{"feed":"souss-ar","at":"1970-01-01T00:00:00Z","revision":0}],"duplicate_of":null,\
                "story":"urn:uuid:2","evidence":[{"kind":"words","score":0.5,"words":["سوق"]}],\
                "breaking":{"state":"candidate","score":0.75,"threshold":3,"terms":[]},"in":["/feed"],\
                "not_in":[{"edition":"/breaking","reason":"score 0.75 is below 1"}],\
                "schedule":{"reason":"share-high","interval_s":1500,"last_poll":"1970-01-01T00:00:00Z",\
                "next_due":"1970-01-01T00:25:00Z","not_before":null},\
                "edits":[{"act":7,"at":"1970-01-01T00:00:00Z","action":"hide","reason":"خطأ",\
                "undone":"1970-01-01T01:00:00Z"}]}
                """)
    }

    @Test func whyOfAnUnknownAddressIsEmpty() {
        #expect(
            text(ReportWriter.json(WhyReport())) == """
                {"item":null,"feed":null,"seen":[],"duplicate_of":null,"story":null,"evidence":[],\
                "breaking":null,"in":[],"not_in":[],"schedule":null,"edits":[]}
                """)
    }

    @Test func reloadAndRefreshTellWhatTheyDid() {
        let reload = ReloadReport(
            added: ["a"], changed: [.init(id: "listen", from: "x", to: "y")],
            needRestart: ["listen"],
            errors: [
                .init(file: "berrah.yaml", line: 3, column: 5, message: "no such key", suggestion: "listen")
            ])
        #expect(
            text(ReportWriter.json(reload)) == """
                {"added":["a"],"removed":[],"changed":[{"id":"listen","from":"x","to":"y"}],"moved":[],\
                "need_restart":["listen"],"errors":[{"file":"berrah.yaml","line":3,"column":5,"message":"no such key",\
                "suggestion":"listen"}]}
                """)
        let refresh = RefreshReport(
            queued: ["a"], deferred: [.init(id: "b", reason: "retry-after", until: .epoch)], unknown: ["c"])
        #expect(
            text(ReportWriter.json(refresh)) == """
                {"queued":["a"],"deferred":[{"id":"b","reason":"retry-after","until":"1970-01-01T00:00:00Z"}],\
                "unknown":["c"]}
                """)
        #expect(text(ReportWriter.json(error: "no “x”")) == "{\"error\":\"no “x”\"}")
    }

    @Test func countsAreByState() {
        let counts = FeedCounts([.healthy, .healthy, .gone])
        #expect(counts.total == 3)
        #expect(counts[.healthy] == 2 && counts[.gone] == 1 && counts[.failing] == 0)
    }
}
