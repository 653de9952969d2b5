// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel
import Testing

@testable import Daemon

/// A recorded stream is decided as the daemon would have decided it: the replay on one side, on the other the poller
/// with its transactions over a real archive file.
@Suite struct ReplayAgreementTests {
    /// What was decided, in names that both sides have.
    fileprivate struct Decided: Equatable {
        /// The items of each story.
        var stories: Set<Set<String>> = []
        /// Item → the first item of its dispatch.
        var duplicates: [String: String] = [:]
        /// The stories called out, by the items they have in the end, and the minute of it.
        var alerts: Set<String> = []
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theReplayDecidesAsTheDaemonDoes(_ seed: UInt64) async throws {
        let press = RecordedPress(PressRoom.press, from: PressRoom.start, seed: seed)
        let replayed = try replay(press)
        let polled = try await poll(press)
        #expect(replayed.stories == polled.stories)
        #expect(replayed.duplicates == polled.duplicates)
        #expect(replayed.alerts == polled.alerts)
        #expect(replayed.stories.contains { $0.count > 2 }, "a day on which nothing is joined proves nothing")
        #expect(!replayed.duplicates.isEmpty && !replayed.alerts.isEmpty)
    }

    private func replay(_ press: RecordedPress) throws -> Decided {
        let folder = try press.write()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var story: [String: String] = [:]
        var original: [String: String] = [:]
        var cries: [(story: String, time: Timestamp)] = []
        let names = Dictionary(press.lines.map { ($0.id, $0.name) }) { first, _ in first }
        _ = try StreamReplay(path: folder + "/stream.jsonl").run(now: { 0 }) { bytes in
            let line = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            let told = try #require(line["story"] as? String)
            if let id = line["id"] as? String {
                let name = try #require(names[id])
                story[name] = told
                original[name] = (line["dup_of"] as? String).flatMap { names[$0] }.flatMap {
                    $0 == name ? original[name] : $0
                }
            } else {
                let time = try #require((line["time"] as? String).flatMap { Timestamp(rfc3339: $0) })
                let item = try #require((line["item"] as? String).flatMap { names[$0] })
                // A story called out may have been merged since: known by its item.
                cries.append((item, time))
            }
        }
        return Decided(stories: story, original, cries.map { (story[$0.story] ?? "", $0.time) })
    }

    private func poll(_ press: RecordedPress) async throws -> Decided {
        let room = try PressRoom(press.catalogue)
        var shown: [FeedID: [RecordedPress.Line]] = [:]
        for line in press.lines {
            // What the daemon does every few seconds, as long as stories are looked at again.
            let settled = room.now + .minutes(16)
            while room.now + .seconds(10) < min(line.at, settled) {
                room.advance(.seconds(10))
                try await room.settle()
            }
            room.advance(line.at - room.now)
            var document = shown[line.feed, default: []].filter { $0.name != line.name }
            document.insert(line, at: 0)
            shown[line.feed] = Array(document.prefix(20))
            try await room.publish(
                line.feed,
                document.prefix(20).map {
                    PressItem(
                        $0.name, $0.title, $0.text, age: room.now - $0.published, guid: $0.guid, link: $0.url)
                })
        }
        for _ in 0..<100 {
            room.advance(.seconds(10))
            try await room.settle()
        }
        let items = try await room.archive.read { try $0.latestItems(limit: 1000) }
        let names = Dictionary(
            items.map { ($0.id, String($0.publicID.dropFirst("https://press.example/?p=".count))) }
        ) {
            first, _ in first
        }
        var story: [String: String] = [:]
        var original: [String: String] = [:]
        for item in items {
            let name = try #require(names[item.id])
            story[name] = "\(item.story)"
            original[name] = item.duplicateOf.flatMap { names[$0] }
        }
        let cries = try room.events(.breaking).map { event in
            let item = try #require(event.item)
            return (story[String(item.dropFirst("https://press.example/?p=".count))] ?? "", event.time)
        }
        return Decided(stories: story, original, cries)
    }
}

extension ReplayAgreementTests.Decided {
    fileprivate init(
        stories: [String: String], _ duplicates: [String: String], _ cries: [(story: String, time: Timestamp)]
    ) {
        let members = Dictionary(grouping: stories.keys) { stories[$0] ?? "" }
        self.stories = Set(members.values.map(Set.init))
        self.duplicates = duplicates
        alerts = Set(
            cries.map { cry in
                "\(members[cry.story, default: []].sorted().first ?? "?") \(cry.time.rfc3339.prefix(16))"
            })
    }
}
