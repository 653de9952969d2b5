// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A recorded stream run through the built program.
@Suite struct ReplayCommandTests {
    /// A line as a program that scores decisions reads it.
    private struct Line: Decodable {
        var id: String?
        var story: String?
        var duplicateOf: String?
        var time: String?
        var item: String?

        enum CodingKeys: String, CodingKey {
            case id, story, time, item
            case duplicateOf = "dup_of"
        }
    }

    private struct Summary: Decodable {
        var items: Int
        var secondsTotal: Double
        var secondsStories: Double

        enum CodingKeys: String, CodingKey {
            case items
            case secondsTotal = "seconds_total"
            case secondsStories = "seconds_stories"
        }
    }

    private func lines(of text: String) throws -> [Line] {
        try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    private func decisions(of stream: RecordedStream, named name: String) async throws -> String {
        let path = stream.folder + "/" + name
        let program = try RunningProgram(["replay", stream.path, "--decisions", path, "--json"])
        #expect(try await program.waitForEnd() == 0, "\(program.errors)")
        try await Eventually.holds("a summary in “\(program.output)”") {
            program.output.hasSuffix("}\n")
        }
        let summary = try JSONDecoder().decode(Summary.self, from: Data(program.output.utf8))
        #expect(summary.items == RecordedStream.lines.count)
        #expect(summary.secondsStories > 0)
        #expect(summary.secondsStories <= summary.secondsTotal)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func decidesOnEveryItemInTheOrderOfTheStream() async throws {
        let lines = try lines(of: try await decisions(of: try RecordedStream(), named: "out.jsonl"))
        let first = lines.filter { $0.id != nil && $0.time == nil }.compactMap(\.id)
        #expect(
            first == [
                "visit", "a0", "b0", "c0", "d0", "e0", "first", "second", "third", "fourth", "cry",
                "cry-again",
            ])
        var stories: [String: String] = [:]
        var originals: [String: String] = [:]
        for line in lines {
            guard let id = line.id else { continue }
            stories[id] = line.story
            originals[id] = line.duplicateOf
        }
        #expect(Set(["first", "second", "third", "fourth"].map { stories[$0] }).count == 1)
        #expect(stories["visit"] != stories["first"])
        #expect(originals["second"] == "first")
        #expect(originals["cry-again"] == "cry")
        #expect(originals["visit"] == nil)
        let alerts = lines.filter { $0.id == nil }
        #expect(alerts.map(\.item) == ["cry"])
        #expect(alerts.first?.time == "2026-03-04T12:00:00Z")
        #expect(alerts.first?.story == stories["cry"])
    }

    @Test func decidesTheSameEveryTime() async throws {
        let stream = try RecordedStream()
        let once = try await decisions(of: stream, named: "once.jsonl")
        #expect(try await decisions(of: stream, named: "twice.jsonl") == once)
    }

    @Test func aLongerFileIsReplacedWhole() async throws {
        let stream = try RecordedStream()
        try stream.write("out.jsonl", String(repeating: "x\n", count: 10_000))
        #expect(!(try await decisions(of: stream, named: "out.jsonl")).contains("x\n"))
    }

    @Test func withoutAFileTheDecisionsAreTheOutputAndTheSummaryItsEnd() async throws {
        let stream = try RecordedStream()
        let program = try RunningProgram(["replay", stream.path, "--json"])
        #expect(try await program.waitForEnd() == 0)
        try await Eventually.holds("the summary comes") { program.output.contains("seconds_stories") }
        let lines = program.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix(#"{"id":"visit","story":"#) == true)
        #expect(lines.last?.hasPrefix(#"{"items":12,"#) == true)
    }

    struct Mistake: Sendable, CustomStringConvertible {
        var file: String
        /// nil takes the file away.
        var text: String?
        var status: Int32
        var says: String
        var description: String { "\(file): \(says)" }
    }

    static let mistakes = [
        Mistake(file: "stream.jsonl", text: nil, status: 66, says: "stream.jsonl: does not exist"),
        Mistake(file: "sources.json", text: nil, status: 66, says: "sources.json: does not exist"),
        Mistake(file: "sources.json", text: "{}", status: 65, says: "no list of sources"),
        Mistake(file: "sources.json", text: "[", status: 65, says: "it is not JSON"),
        Mistake(file: "sources.json", text: #"[{"id":"a"},{"id":"a"}]"#, status: 65, says: "listed twice"),
        Mistake(
            file: "sources.json", text: #"[{"id":"a","weight":7}]"#, status: 65, says: "between 0 and 1"),
        Mistake(file: "sources.json", text: #"[{"id":"a","poll_s":0}]"#, status: 65, says: "above 0"),
        Mistake(
            file: "stream.jsonl", text: RecordedStream.lines[0] + "\n\n{\"id\": 3}\n", status: 65,
            says: "stream.jsonl:3: no item of a stream: “id” has another type"),
        Mistake(
            file: "stream.jsonl", text: RecordedStream.lines[0] + "\nخبر\n", status: 65,
            says: "stream.jsonl:2: no item of a stream: it is not JSON"),
        Mistake(
            file: "stream.jsonl", text: #"{"id":"x","source":"a"}"#, status: 65,
            says: "stream.jsonl:1: no item of a stream: “arrival_time” is missing"),
        Mistake(
            file: "stream.jsonl", text: #"{"id":"x","arrival_time":"yesterday","source":"a","title":"x"}"#,
            status: 65, says: "stream.jsonl:1: arrival_time “yesterday”"),
        Mistake(
            file: "stream.jsonl", text: RecordedStream.lines[1] + "\n" + RecordedStream.lines[0], status: 65,
            says: "stream.jsonl:2: arrives before the line above it"),
        Mistake(
            file: "stream.jsonl",
            text: #"{"id":"x","arrival_time":"2026-03-04T06:00:00Z","source":"zz","title":"x"}"#, status: 65,
            says: "stream.jsonl:1: the source “zz” is not in sources.json"),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsNamedWithItsPlace(mistake: Mistake) async throws {
        let stream = try RecordedStream()
        if let text = mistake.text {
            try stream.write(mistake.file, text)
        } else {
            try FileManager.default.removeItem(atPath: stream.folder + "/" + mistake.file)
        }
        let program = try RunningProgram(["replay", stream.path])
        #expect(try await program.waitForEnd() == mistake.status)
        try await Eventually.holds("“\(mistake.says)” in “\(program.errors)”") {
            program.errors.contains(mistake.says)
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() async throws {
        let stream = try RecordedStream()
        let program = try RunningProgram(["replay", stream.path, "--decisions", "/nonexistent/out.jsonl"])
        #expect(try await program.waitForEnd() == 73)
        try await Eventually.holds("it says so: \(program.errors)") {
            program.errors.contains("/nonexistent/out.jsonl cannot be written")
        }
    }
}
